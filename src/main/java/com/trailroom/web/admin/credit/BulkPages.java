package com.trailroom.web.admin.credit;

import com.trailroom.account.Accounts;
import com.trailroom.account.Permission;
import com.trailroom.account.Sessions;
import com.trailroom.credit.Holding;
import com.trailroom.credit.Holdings;
import com.trailroom.credit.bulk.BulkCredits;
import com.trailroom.credit.bulk.BulkFile;
import com.trailroom.credit.bulk.BulkRow;
import com.trailroom.kernel.Refusal;
import com.trailroom.web.SignedIn;
import com.trailroom.web.SteppedUp;
import com.trailroom.web.View;
import com.trailroom.web.Viewer;
import com.trailroom.web.admin.Desk;
import com.trailroom.web.admin.Needs;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Files of credits: uploaded, looked at, carried out once, reported on. */
@SignedIn
@Needs(Permission.ADJUST_CREDITS)
@Singleton
@Path("/admin/credits")
@Produces(MediaType.TEXT_HTML)
public class BulkPages {

    private static final String ONE = "{id:[0-9a-f]{64}}";
    private static final String REASON = "bulk_reason";
    private static final String FILE = "file";
    private static final int RECENT = 20;
    private static final int SHOWN = 500;

    @Inject
    Desk desk;

    @Inject
    BulkCredits bulk;

    @Inject
    Holdings holdings;

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Context
    HttpServletRequest request;

    @GET
    public View index() {
        return desk.page(request, "credit/index")
                .with(
                        "files",
                        bulk.recent(RECENT).stream()
                                .map(file -> BulkHead.of(file, accounts))
                                .toList());
    }

    /** Changes nothing: what the file says is shown, and done only by {@link #execute}. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(List<EntityPart> parts) {
        try {
            Upload upload = Upload.of(parts);
            String id = bulk.upload(desk.actor(request), upload.name(), upload.bytes());
            return Response.seeOther(URI.create("/admin/credits/" + id)).build();
        } catch (Refusal refusal) {
            return Response.status(422)
                    .entity(index().with("errors", Map.of(FILE, refusal.reason().words())))
                    .build();
        }
    }

    @GET
    @Path(ONE)
    public View show(@PathParam("id") String id) {
        return page(find(id));
    }

    @POST
    @SteppedUp
    @Path(ONE + "/execution")
    public Response execute(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        find(id);
        Desk.Act act = new Desk.Act(id, REASON, "/admin/credits/" + id, "bulk", () -> page(find(id)));
        return desk.withReason(request, values, act, (actor, reason) -> bulk.execute(actor, find(id), reason));
    }

    /** Every row and what became of it. */
    @GET
    @Path(ONE + "/report.csv")
    @Produces("text/csv")
    public Response report(@PathParam("id") String id) {
        BulkFile file = find(id);
        StreamingOutput lines = out -> {
            out.write(BulkLine.HEAD.getBytes(StandardCharsets.UTF_8));
            for (int at = 0; at < file.rows().size(); at++) {
                out.write(BulkLine.csv(file, at).getBytes(StandardCharsets.UTF_8));
            }
        };
        return desk.file(request, "credits-" + id.substring(0, 12) + ".csv", "text/csv;charset=UTF-8", lines);
    }

    private View page(BulkFile file) {
        int shown = Math.min(SHOWN, file.rows().size());
        Map<String, Holding> now = file.execution().isPresent()
                ? Map.of()
                : holdings.of(file.rows().stream()
                        .limit(shown)
                        .map(BulkRow::accountId)
                        .toList());
        View page = desk.page(request, "credit/show")
                .with("file", BulkHead.of(file, accounts))
                .with("faults", file.faults().stream().limit(SHOWN).toList())
                .with("shown", shown)
                .with(
                        "rows",
                        IntStream.range(0, shown)
                                .mapToObj(at -> BulkLine.of(file, at, now))
                                .toList())
                .with(
                        "steppedUp",
                        Viewer.sessionOf(request).filter(sessions::isSteppedUp).isPresent());
        return file.execution().isPresent() && !file.isDone() ? page.with("refresh", true) : page;
    }

    private BulkFile find(String id) {
        return bulk.find(id).orElseThrow(NotFoundException::new);
    }
}
