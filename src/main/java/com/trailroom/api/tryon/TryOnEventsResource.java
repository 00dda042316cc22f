package com.trailroom.api.tryon;

import com.trailroom.api.Authenticated;
import com.trailroom.api.Caller;
import com.trailroom.api.OpenedBy;
import com.trailroom.guard.stream.OpenStreams;
import com.trailroom.kernel.Refusal;
import com.trailroom.partner.key.Scope;
import com.trailroom.tryon.Job;
import com.trailroom.tryon.JobWatch;
import com.trailroom.tryon.TryOnRefusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A try-on's changes as server-sent events; an event's id is the status, so that who comes back hears only what is new. */
@Authenticated
@Singleton
@Path("/tryons/{id}/events")
@Tag(name = "tryons")
public class TryOnEventsResource {

    @Inject
    TryOnSpaces spaces;

    @Inject
    JobWatch watch;

    @Inject
    OpenStreams streams;

    @Context
    HttpServletRequest request;

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @OpenedBy(Scope.TRYON_READ)
    @Operation(
            operationId = "followTryOn",
            summary = "Server-sent events until the job has ended",
            description =
                    "Each change of the status is an event named `tryon` whose id is the status and whose data is the"
                            + " job as getTryOn answers it. A comment is sent every 15 seconds.")
    @APIResponse(
            responseCode = "200",
            description = "The events",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            example = "id: queued\nevent: tryon\ndata: {\"id\": \"" + JobBody.ID
                                                    + "\", …}")))
    @APIResponse(responseCode = "204", description = "The job has ended, and the last event that was heard says so")
    public void follow(
            @PathParam("id") @Parameter(example = JobBody.ID) String id,
            @HeaderParam("Last-Event-ID") String last,
            @Context SseEventSink sink,
            @Context Sse sse) {
        Job job = job(id);
        boolean heard = job.status().code().equals(last);
        if (heard && job.status().isTerminal()) throw new WebApplicationException(Response.Status.NO_CONTENT);
        TryOnEvents events = new TryOnEvents(sink, sse);
        if (!heard) events.changed(job);
        if (job.status().isTerminal()) return;
        watch.watch(job, events);
        streams.keep(request, sink, Caller.still(request));
    }

    /** Does not begin to watch. */
    @HEAD
    @OpenedBy(Scope.TRYON_READ)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Response headers(@PathParam("id") String id) {
        job(id);
        return Response.ok().type(MediaType.SERVER_SENT_EVENTS_TYPE).build();
    }

    private Job job(String id) {
        String owner = Caller.owner(request);
        return spaces.of(owner).find(owner, id).orElseThrow(() -> Refusal.because(TryOnRefusal.NOT_FOUND));
    }
}
