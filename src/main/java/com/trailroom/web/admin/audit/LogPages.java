package com.trailroom.web.admin.audit;

import com.trailroom.account.Permission;
import com.trailroom.audit.Audit;
import com.trailroom.audit.AuditEntry;
import com.trailroom.audit.AuditFilter;
import com.trailroom.audit.AuditVerifier;
import com.trailroom.audit.Deed;
import com.trailroom.audit.Finding;
import com.trailroom.web.SignedIn;
import com.trailroom.web.View;
import com.trailroom.web.admin.DeedRow;
import com.trailroom.web.admin.Desk;
import com.trailroom.web.admin.Needs;
import com.trailroom.web.admin.Paged;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Who did what: searched, as files, and verified from the first entry to the last. */
@SignedIn
@Needs(Permission.SEE_AUDIT_LOG)
@Singleton
@Path("/admin/audit")
@Produces(MediaType.TEXT_HTML)
public class LogPages {

    private static final int PAGE = 50;
    private static final int BATCH = 500;
    private static final int MOST_FINDINGS = 100;

    @Inject
    Desk desk;

    @Inject
    Audit audit;

    @Inject
    AuditVerifier verifier;

    @Context
    HttpServletRequest request;

    @GET
    public View index(@BeanParam LogFilter filter) {
        Paged<AuditEntry> found = Paged.of(
                PAGE, audit.find(query(filter), filter.before(), PAGE + 1), entry -> String.valueOf(entry.sequence()));
        Map<String, String> names = new HashMap<>();
        found.rows().forEach(entry -> names.computeIfAbsent(entry.deed().actor().id(), desk::name));
        return desk.page(request, "audit/index")
                .with("filter", filter.chosen())
                .with(
                        "entries",
                        found.map(entry ->
                                DeedRow.of(entry, names.get(entry.deed().actor().id()))))
                .with("page", found.links(request));
    }

    /** Takes as long as the log is; changes nothing but that the log tells of it. */
    @POST
    @Path("verification")
    public View verify() {
        AuditVerifier.Report report = verifier.verify();
        Map<String, Object> outcome = new HashMap<>();
        outcome.put("whole", report.isWhole());
        outcome.put("checked", "%,d".formatted(report.checked()));
        outcome.put(
                "findings",
                report.findings().stream()
                        .limit(MOST_FINDINGS)
                        .map(Finding::words)
                        .toList());
        outcome.put("count", report.findings().size());
        audit.last().ifPresent(head -> outcome.put("head", head.sequence() + " " + head.hash()));
        audit.record(Deed.of(desk.actor(request), "audit.verified", "audit-log")
                .changing(
                        "", report.checked() + " entries, " + report.findings().size() + " findings"));
        return desk.page(request, "audit/verification").with("outcome", outcome);
    }

    @GET
    @Path("export.csv")
    @Produces("text/csv")
    public Response csv(@BeanParam LogFilter filter) {
        return desk.file(
                request, "audit.csv", "text/csv;charset=UTF-8", lines(filter, LogFiles.CSV_HEAD, LogFiles::csv));
    }

    /** One object a line. */
    @GET
    @Path("export.json")
    @Produces("application/x-ndjson")
    public Response json(@BeanParam LogFilter filter) {
        return desk.file(request, "audit.json", "application/x-ndjson", lines(filter, "", LogFiles::json));
    }

    private StreamingOutput lines(LogFilter filter, String head, Function<AuditEntry, String> line) {
        AuditFilter wanted = query(filter);
        return out -> {
            out.write(head.getBytes(StandardCharsets.UTF_8));
            Optional<Long> before = Optional.empty();
            List<AuditEntry> batch;
            while (!(batch = audit.find(wanted, before, BATCH)).isEmpty()) {
                for (AuditEntry entry : batch) out.write(line.apply(entry).getBytes(StandardCharsets.UTF_8));
                before = Optional.of(batch.get(batch.size() - 1).sequence());
            }
        };
    }

    private AuditFilter query(LogFilter filter) {
        return filter.query(desk::known);
    }
}
