package com.trailroom.web.admin.security;

import com.trailroom.abuse.AbuseCase;
import com.trailroom.abuse.Cases;
import com.trailroom.account.Permission;
import com.trailroom.kernel.Actor;
import com.trailroom.web.SignedIn;
import com.trailroom.web.SteppedUp;
import com.trailroom.web.admin.Desk;
import com.trailroom.web.admin.Needs;
import com.trailroom.web.admin.Seats;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** What administrators decide about one case. */
@SignedIn
@Needs(Permission.REVIEW_ABUSE)
@Singleton
@Path("/admin/security/cases")
@Produces(MediaType.TEXT_HTML)
public class CaseDeeds {

    @Inject
    Desk desk;

    @Inject
    Seats seats;

    @Inject
    Cases cases;

    @Inject
    CasePages pages;

    @Context
    HttpServletRequest request;

    @POST
    @Path(CasePages.ONE + "/clearance")
    public Response clear(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        return withReason(id, values, "clear_reason", "case-cleared", cases::clear);
    }

    @POST
    @Path(CasePages.ONE + "/warning")
    public Response warn(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        return withReason(id, values, "warn_reason", "case-warned", cases::warn);
    }

    @POST
    @SteppedUp
    @Needs(Permission.SUSPEND_ACCOUNTS)
    @Path(CasePages.ONE + "/suspension")
    public Response suspend(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        return withReason(
                id,
                values,
                "suspend_reason",
                "case-suspended",
                (actor, about, reason) -> seats.at(
                        about.subject(), () -> seats.at(Seats.ADMINS, () -> cases.suspend(actor, about, reason))));
    }

    /** A decision, for a reason. */
    private interface Decision {
        void on(Actor actor, AbuseCase about, String reason);
    }

    private Response withReason(
            String id, MultivaluedMap<String, String> values, String field, String done, Decision decision) {
        AbuseCase about = pages.find(id);
        Desk.Act act = new Desk.Act(id, field, "/admin/security/cases/" + id, done, () -> pages.page(request, id));
        return desk.withReason(request, values, act, (actor, reason) -> decision.on(actor, about, reason));
    }
}
