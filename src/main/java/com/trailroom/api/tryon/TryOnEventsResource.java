package com.trailroom.api.tryon;

import com.trailroom.api.Authenticated;
import com.trailroom.api.Caller;
import com.trailroom.kernel.Refusal;
import com.trailroom.tryon.Job;
import com.trailroom.tryon.JobWatch;
import com.trailroom.tryon.TryOnRefusal;
import com.trailroom.tryon.TryOns;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A try-on's changes as server-sent events; an event's id is the status, so that who comes back hears only what is new. */
@Authenticated
@Singleton
@Path("/tryons/{id}/events")
@Tag(name = "tryons")
public class TryOnEventsResource {

    @Inject
    TryOns tryOns;

    @Inject
    JobWatch watch;

    @Context
    HttpServletRequest request;

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(summary = "Server-sent events named tryon until the job has ended")
    public void follow(
            @PathParam("id") String id,
            @HeaderParam("Last-Event-ID") String last,
            @Context SseEventSink sink,
            @Context Sse sse) {
        Job job = tryOns.find(Caller.of(request).id(), id).orElseThrow(() -> Refusal.because(TryOnRefusal.NOT_FOUND));
        if (!job.status().code().equals(last)) send(job, sink, sse);
        if (job.status().isTerminal()) sink.close();
        else watch.watch(job, changed -> send(changed, sink, sse));
    }

    private void send(Job job, SseEventSink sink, Sse sse) {
        if (sink.isClosed()) throw new IllegalStateException("the client has gone");
        OutboundSseEvent event = sse.newEventBuilder()
                .id(job.status().code())
                .name("tryon")
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(JobBody.of(job))
                .build();
        sink.send(event).whenComplete((sent, failure) -> {
            if (job.status().isTerminal()) sink.close();
        });
    }
}
