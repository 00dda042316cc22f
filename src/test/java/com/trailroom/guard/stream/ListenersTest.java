package com.trailroom.guard.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class ListenersTest {

    private final List<String> closed = new ArrayList<>();
    private final Listeners listeners = new Listeners();
    private boolean open = true;
    private boolean welcome = true;

    private final SseEventSink stream = new SseEventSink() {
        @Override
        public boolean isClosed() {
            return !open;
        }

        @Override
        public CompletionStage<?> send(OutboundSseEvent event) {
            throw new AssertionError("nobody sends here");
        }

        @Override
        public void close() {
            closed.add("once");
        }
    };

    @Test
    void endsTheStreamOfWhoIsNotWelcomeAnyMore() {
        listeners.add(stream, () -> welcome);
        listeners.look();
        assertEquals(List.of(), closed);
        welcome = false;
        listeners.look();
        listeners.look();
        assertEquals(List.of("once"), closed);
        assertTrue(listeners.isEmpty());
    }

    @Test
    void forgetsAStreamThatHasEnded() {
        listeners.add(stream, () -> welcome);
        open = false;
        listeners.look();
        assertTrue(listeners.isEmpty());
    }

    @Test
    void leavesAStreamOpenWhileItCannotBeAsked() {
        listeners.add(stream, () -> {
            throw new IllegalStateException("the database does not answer");
        });
        listeners.look();
        assertEquals(List.of(), closed);
    }
}
