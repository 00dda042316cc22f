package com.trailroom.web.admin.job;

import com.trailroom.account.Permission;
import com.trailroom.tryon.JobDesk;
import com.trailroom.tryon.JobFile;
import com.trailroom.web.SignedIn;
import com.trailroom.web.View;
import com.trailroom.web.admin.Desk;
import com.trailroom.web.admin.Needs;
import com.trailroom.web.admin.Paged;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** All jobs, searched and filtered; each of them; its pictures. */
@SignedIn
@Needs(Permission.SEE_JOBS)
@Singleton
@Path("/admin/jobs")
@Produces(MediaType.TEXT_HTML)
public class JobAdminPages {

    private static final int PAGE = 50;
    private static final String ONE = "{id:job_[0-9a-z]{26}}";

    @Inject
    Desk desk;

    @Inject
    JobDesk jobs;

    @Inject
    JobPage page;

    @Context
    HttpServletRequest request;

    @GET
    public View index(@BeanParam JobFilter filter) {
        Paged<JobFile> found = Paged.of(
                PAGE,
                jobs.find(filter.query(desk::known), Optional.ofNullable(filter.after), PAGE + 1),
                file -> file.job().id());
        JobDesk.Queue queue = jobs.queue();
        return desk.page(request, "job/index")
                .with("filter", filter.chosen())
                .with(
                        "queue",
                        Map.of(
                                "queued", queue.queued(),
                                "processing", queue.processing(),
                                "oldest",
                                        queue.oldest().map(Duration::toSeconds).orElse(0L)))
                .with("jobs", found.map(JobLine::of))
                .with("page", found.links(request));
    }

    @GET
    @Path(ONE)
    public View show(@PathParam("id") String id) {
        return page.of(request, page.find(id), false);
    }

    /** The same with the pictures, each look at which is audited. */
    @GET
    @Needs(Permission.SEE_PICTURES_OF_OTHERS)
    @Path(ONE + "/pictures")
    public View showPictures(@PathParam("id") String id) {
        return page.of(request, page.find(id), true);
    }

    @GET
    @Needs(Permission.SEE_PICTURES_OF_OTHERS)
    @Path(ONE + "/pictures/{picture:img_[0-9a-z]{26}}")
    @Produces("image/jpeg")
    public Response picture(@PathParam("id") String id, @PathParam("picture") String picture) {
        byte[] jpeg =
                jobs.look(desk.actor(request), page.find(id).job(), picture).orElseThrow(NotFoundException::new);
        return Response.ok(jpeg, "image/jpeg")
                .header("Cache-Control", "no-store")
                .build();
    }
}
