package com.trailroom.guard.stream;

import jakarta.ws.rs.sse.SseEventSink;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Who listens to which stream, and whether they may. */
final class Listeners {

    private static final Logger LOG = Logger.getLogger(Listeners.class.getName());

    private record Listener(SseEventSink stream, BooleanSupplier welcome) {}

    private final Set<Listener> all = ConcurrentHashMap.newKeySet();

    void add(SseEventSink stream, BooleanSupplier welcome) {
        all.add(new Listener(stream, welcome));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Ends the streams of those who may not, and forgets those that have ended. */
    void look() {
        for (Listener listener : all) {
            if (!listener.stream().isClosed() && isWelcome(listener)) continue;
            all.remove(listener);
            listener.stream().close();
        }
    }

    /** While that cannot be found out, what was so stays so. */
    private static boolean isWelcome(Listener listener) {
        try {
            return listener.welcome().getAsBoolean();
        } catch (RuntimeException unreachable) {
            LOG.log(Level.FINE, "A stream goes on unasked", unreachable);
            return true;
        }
    }
}
