package com.trailroom.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Something small that all nodes read from the database all the time, and that seldom changes. A node reads it again when
 * what it has is a second old; so what another node changes is felt here within a second and the time of one read, and what
 * this node changes at once ({@link #renew}). While the database does not answer, what was read last holds. Thread-safe.
 */
public final class Fresh<T> {

    private static final Logger LOG = Logger.getLogger(Fresh.class.getName());
    private static final Duration BELIEVED = Duration.ofSeconds(1);

    private record Read<T>(T value, Instant at) {}

    private final Clock clock;
    private final Supplier<T> source;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Read<T> last;

    /** Reads for the first time, and throws what the source throws then. */
    public Fresh(Clock clock, Supplier<T> source) {
        this.clock = clock;
        this.source = source;
        this.last = new Read<>(source.get(), clock.instant());
    }

    /** One reads; who comes meanwhile goes by what there is. */
    public T get() {
        if (isOld() && reading.tryLock()) {
            try {
                if (isOld()) read();
            } finally {
                reading.unlock();
            }
        }
        return last.value();
    }

    /** After a change of this node's own. */
    public void renew() {
        reading.lock();
        try {
            read();
        } finally {
            reading.unlock();
        }
    }

    private boolean isOld() {
        Instant now = clock.instant();
        Instant at = last.at();
        return !now.isBefore(at.plus(BELIEVED)) || now.isBefore(at);
    }

    /** Notes the time before the read: what is written while it goes on is not missed for longer. */
    private void read() {
        Instant began = clock.instant();
        try {
            last = new Read<>(source.get(), began);
        } catch (RuntimeException unreachable) {
            LOG.log(Level.WARNING, "What was read last holds on", unreachable);
            last = new Read<>(last.value(), began);
        }
    }
}
