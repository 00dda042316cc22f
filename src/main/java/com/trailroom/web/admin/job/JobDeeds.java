package com.trailroom.web.admin.job;

import com.trailroom.account.Permission;
import com.trailroom.kernel.Actor;
import com.trailroom.tryon.Job;
import com.trailroom.tryon.JobDesk;
import com.trailroom.web.SignedIn;
import com.trailroom.web.admin.Desk;
import com.trailroom.web.admin.Needs;
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

/** What administrators do about one job. */
@SignedIn
@Needs(Permission.RUN_JOBS)
@Singleton
@Path("/admin/jobs")
@Produces(MediaType.TEXT_HTML)
public class JobDeeds {

    private static final String ONE = "{id:job_[0-9a-z]{26}}";

    @Inject
    Desk desk;

    @Inject
    JobDesk jobs;

    @Inject
    JobPage page;

    @Context
    HttpServletRequest request;

    @POST
    @Path(ONE + "/cancellation")
    public Response cancel(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        return withReason(id, values, "cancel_reason", "job-cancelled", jobs::cancel);
    }

    @POST
    @Path(ONE + "/retry")
    public Response retry(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        return withReason(id, values, "retry_reason", "job-retried", jobs::retry);
    }

    @POST
    @Path(ONE + "/refund")
    public Response refund(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        return withReason(id, values, "refund_reason", "job-refunded", jobs::refund);
    }

    @POST
    @Path(ONE + "/flag")
    public Response flag(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        return withReason(id, values, "flag_reason", "job-flagged", jobs::flag);
    }

    @POST
    @Path(ONE + "/flag/removal")
    public Response unflag(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        return withReason(id, values, "unflag_reason", "job-unflagged", jobs::unflag);
    }

    /** An action on a job, for a reason. */
    private interface Deed {
        void on(Actor actor, Job job, String reason);
    }

    private Response withReason(
            String id, MultivaluedMap<String, String> values, String field, String done, Deed deed) {
        page.find(id);
        Desk.Act act = new Desk.Act(id, field, "/admin/jobs/" + id, done, () -> page.of(request, page.find(id), false));
        return desk.withReason(
                request,
                values,
                act,
                (actor, reason) -> deed.on(actor, page.find(id).job(), reason));
    }
}
