package com.trailroom.web.admin.insight;

import com.trailroom.account.Permission;
import com.trailroom.account.Sessions;
import com.trailroom.guard.stream.OpenStreams;
import com.trailroom.web.SignedIn;
import com.trailroom.web.Viewer;
import com.trailroom.web.admin.Needs;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

/** Sends the dashboard's tiles each time they change. */
@SignedIn
@Needs(Permission.SEE_DASHBOARD)
@Singleton
@Path("/admin/tiles/events")
public class TileEvents {

    @Inject
    LiveTiles live;

    @Inject
    OpenStreams streams;

    @Inject
    Sessions sessions;

    @Context
    HttpServletRequest request;

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void follow(@Context SseEventSink sink, @Context Sse sse) {
        live.add(Viewer.of(request).orElseThrow(), new Browser(sink, sse));
        String session = Viewer.sessionOf(request).orElseThrow();
        streams.keep(request, sink, () -> sessions.isLive(session));
    }

    private record Browser(SseEventSink sink, Sse sse) implements LiveTiles.Screen {

        @Override
        public void show(String html) {
            send(sse.newEventBuilder().name("tiles").data(html).build());
        }

        /** A comment, so that nobody on the way takes the connection for a dead one. */
        @Override
        public void unchanged() {
            send(sse.newEventBuilder().comment("still there").build());
        }

        @Override
        public void close() {
            sink.close();
        }

        private void send(OutboundSseEvent event) {
            if (sink.isClosed()) throw new IllegalStateException("the browser has gone");
            sink.send(event).whenComplete((sent, failure) -> {
                if (failure != null) sink.close();
            });
        }
    }
}
