package com.trailroom.web.account;

import com.trailroom.account.Account;
import com.trailroom.account.AccountDeletion;
import com.trailroom.account.DataExport;
import com.trailroom.kernel.Refusal;
import com.trailroom.web.SignedIn;
import com.trailroom.web.SteppedUp;
import com.trailroom.web.Viewer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Taking one's data along, and leaving. */
@SignedIn
@SteppedUp
@Singleton
@Path("/settings")
public class YourDataPages {

    static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    @Inject
    DataExport export;

    @Inject
    AccountDeletion deletion;

    @Context
    HttpServletRequest request;

    @POST
    @Path("export")
    public Response download() {
        Account account = viewer();
        StreamingOutput zip = out -> export.write(account, out);
        return Response.ok(zip, "application/zip")
                .header("Content-Disposition", "attachment; filename=\"trailroom-data.zip\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("deletion")
    public Response delete() {
        try {
            deletion.request(viewer());
        } catch (Refusal lastSuperAdmin) {
            return Response.status(409).entity(Note.LAST_SUPER_ADMIN.view()).build();
        }
        return Response.seeOther(URI.create("/settings?done=deletion")).build();
    }

    @POST
    @Path("deletion/cancellation")
    public Response keep() {
        deletion.keep(viewer());
        return Response.seeOther(URI.create("/settings?done=kept")).build();
    }

    private Account viewer() {
        return Viewer.of(request).orElseThrow();
    }
}
