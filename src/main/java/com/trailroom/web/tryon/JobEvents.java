package com.trailroom.web.tryon;

import com.trailroom.account.Sessions;
import com.trailroom.guard.stream.OpenStreams;
import com.trailroom.tryon.Job;
import com.trailroom.tryon.JobStatus;
import com.trailroom.tryon.JobWatch;
import com.trailroom.tryon.TryOns;
import com.trailroom.web.Csrf;
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
import jakarta.ws.rs.sse.OutboundSseEvent;
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
    OpenStreams streams;

    @Inject
    Sessions sessions;

    @Inject
    Pages pages;

    @Inject
    Csrf csrf;

    @Context
    HttpServletRequest request;

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void follow(@PathParam("id") String id, @Context SseEventSink sink, @Context Sse sse) {
        Job job = Viewer.of(request)
                .flatMap(viewer -> tryOns.find(viewer.id(), id))
                .orElseThrow(NotFoundException::new);
        Listener browser = new Listener(sink, sse, csrf.of(request).orElseThrow());
        browser.changed(job);
        if (job.status().isTerminal()) return;
        watch.watch(job, browser);
        String session = Viewer.sessionOf(request).orElseThrow();
        streams.keep(request, sink, () -> sessions.isLive(session));
    }

    private final class Listener implements JobWatch.Listener {
        private final SseEventSink sink;
        private final Sse sse;
        private final String token;

        Listener(SseEventSink sink, Sse sse, String token) {
            this.sink = sink;
            this.sse = sse;
            this.token = token;
        }

        @Override
        public void changed(Job job) {
            Integer position = job.status() == JobStatus.QUEUED ? tryOns.position(job) : null;
            View view = View.of("tryon/show")
                    .with("job", JobView.of(job, position))
                    .with("live", true)
                    .with("csrf", token);
            String html = pages.render(view.fragment("job"));
            send(sse.newEventBuilder().name("job").data(html).build(), false);
            if (job.status().isTerminal()) {
                send(sse.newEventBuilder().name("end").data("end").build(), true);
            }
        }

        /** A comment, so that nobody on the way takes the connection for a dead one. */
        @Override
        public void unchanged() {
            send(sse.newEventBuilder().comment("still there").build(), false);
        }

        private void send(OutboundSseEvent event, boolean last) {
            if (sink.isClosed()) throw new IllegalStateException("the browser has gone");
            sink.send(event).whenComplete((sent, failure) -> {
                if (last || failure != null) sink.close();
            });
        }
    }
}
