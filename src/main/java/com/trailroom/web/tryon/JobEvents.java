package com.trailroom.web.tryon;

import com.trailroom.tryon.Job;
import com.trailroom.tryon.JobStatus;
import com.trailroom.tryon.JobWatch;
import com.trailroom.tryon.TryOns;
import com.trailroom.web.Pages;
import com.trailroom.web.SignedIn;
import com.trailroom.web.View;
import com.trailroom.web.Viewer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

/** Sends the page's live part each time the job's status changes, and {@code end} when it has ended. */
@SignedIn
@Singleton
@Path("/try-ons/{id}/events")
public class JobEvents {

    @Inject
    TryOns tryOns;

    @Inject
    JobWatch watch;

    @Inject
    Pages pages;

    @Context
    HttpServletRequest request;

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void follow(@PathParam("id") String id, @Context SseEventSink sink, @Context Sse sse) {
        Job job = Viewer.of(request)
                .flatMap(viewer -> tryOns.find(viewer.id(), id))
                .orElseThrow(NotFoundException::new);
        send(job, sink, sse);
        if (!job.status().isTerminal()) watch.watch(job, changed -> send(changed, sink, sse));
    }

    private void send(Job job, SseEventSink sink, Sse sse) {
        if (sink.isClosed()) throw new IllegalStateException("the browser has gone");
        Integer position = job.status() == JobStatus.QUEUED ? tryOns.position(job) : null;
        View view = View.of("tryon/show").with("job", JobView.of(job, position)).with("live", true);
        String html = pages.render(view.fragment("job"));
        sink.send(sse.newEventBuilder().name("job").data(html).build());
        if (!job.status().isTerminal()) return;
        sink.send(sse.newEventBuilder().name("end").data("end").build()).whenComplete((sent, failure) -> sink.close());
    }
}
