package com.trailroom.web.admin.user;

import com.trailroom.account.Permission;
import com.trailroom.account.Sessions;
import com.trailroom.audit.Audit;
import com.trailroom.audit.AuditFilter;
import com.trailroom.credit.Credits;
import com.trailroom.credit.LedgerEntry;
import com.trailroom.partner.key.ApiKeys;
import com.trailroom.payment.Payment;
import com.trailroom.payment.Payments;
import com.trailroom.tryon.HistoryFilter;
import com.trailroom.tryon.Job;
import com.trailroom.tryon.TryOns;
import com.trailroom.web.SignedIn;
import com.trailroom.web.View;
import com.trailroom.web.admin.DeedRow;
import com.trailroom.web.admin.Desk;
import com.trailroom.web.admin.Needs;
import com.trailroom.web.admin.Paged;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Optional;

/** The pages about one user. */
@SignedIn
@Needs(Permission.SEE_ACCOUNTS)
@Singleton
@Path("/admin/users/{id:usr_[0-9a-z]{26}}")
@Produces(MediaType.TEXT_HTML)
public class UserTabs {

    private static final int PAGE = 50;

    @Inject
    Desk desk;

    @Inject
    UserHead head;

    @Inject
    UserProfile profile;

    @Inject
    Credits credits;

    @Inject
    TryOns tryOns;

    @Inject
    Payments payments;

    @Inject
    ApiKeys keys;

    @Inject
    Sessions sessions;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Context
    HttpServletRequest request;

    @GET
    public View profile(@PathParam("id") String id) {
        return profile.page(request, head.find(id));
    }

    @GET
    @Needs(Permission.SEE_CREDITS)
    @Path("ledger")
    public View ledger(@PathParam("id") String id, @QueryParam("after") String after) {
        var found = Paged.of(PAGE, credits.history(id(id), Optional.ofNullable(after), PAGE + 1), LedgerEntry::id);
        return page(id, UserHead.Tab.LEDGER)
                .with("entries", found.map(LedgerRow::of))
                .with("page", found.links(request));
    }

    @GET
    @Needs(Permission.SEE_JOBS)
    @Path("jobs")
    public View jobs(@PathParam("id") String id, @QueryParam("after") String after) {
        var jobs = tryOns.history(id(id), HistoryFilter.ALL, Optional.ofNullable(after), PAGE + 1);
        var found = Paged.of(PAGE, jobs, Job::id);
        return page(id, UserHead.Tab.JOBS).with("jobs", found.map(JobRow::of)).with("page", found.links(request));
    }

    @GET
    @Needs(Permission.SEE_PAYMENTS)
    @Path("payments")
    public View payments(@PathParam("id") String id, @QueryParam("after") String after) {
        var found = Paged.of(PAGE, payments.history(id(id), Optional.ofNullable(after), PAGE + 1), Payment::id);
        return page(id, UserHead.Tab.PAYMENTS)
                .with("payments", found.map(PaymentRow::of))
                .with("page", found.links(request));
    }

    @GET
    @Path("keys")
    public View keys(@PathParam("id") String id) {
        return page(id, UserHead.Tab.KEYS)
                .with(
                        "keys",
                        keys.list(id(id)).stream()
                                .map(key -> KeyRow.of(key, clock.instant()))
                                .toList());
    }

    @GET
    @Path("sessions")
    public View sessions(@PathParam("id") String id) {
        return page(id, UserHead.Tab.SESSIONS)
                .with(
                        "sessions",
                        sessions.of(head.find(id)).stream().map(SessionRow::of).toList());
    }

    /** What was done to the account, by whom. */
    @GET
    @Path("activity")
    public View activity(@PathParam("id") String id, @QueryParam("after") String after) {
        AuditFilter about = new AuditFilter(
                Optional.empty(), Optional.empty(), Optional.of(id(id)), Optional.empty(), Optional.empty());
        Optional<Long> before = Optional.ofNullable(after)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf);
        var found = Paged.of(PAGE, audit.find(about, before, PAGE + 1), entry -> String.valueOf(entry.sequence()));
        return page(id, UserHead.Tab.ACTIVITY)
                .with(
                        "entries",
                        found.map(entry ->
                                DeedRow.of(entry, desk.name(entry.deed().actor().id()))))
                .with("page", found.links(request));
    }

    private View page(String id, UserHead.Tab tab) {
        return head.page(request, head.find(id), tab);
    }

    /** Of an account that there is. */
    private String id(String id) {
        return head.find(id).id();
    }
}
