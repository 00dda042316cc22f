package com.trailroom.guard.stream;

import com.trailroom.guard.ClientAddress;
import com.trailroom.guard.ClientAddresses;
import com.trailroom.guard.block.Blocks;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** The streams that are open on this node; while there are any, it is asked every second whether each may go on. */
@ApplicationScoped
public class OpenStreams {

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final AtomicBoolean looking = new AtomicBoolean();
    private final Listeners listeners = new Listeners();

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    Blocks blocks;

    @Inject
    ClientAddresses addresses;

    /** Ends the stream when who asked for it is shut out by address, or is not {@code welcome} any more. */
    public void keep(HttpServletRequest request, SseEventSink stream, BooleanSupplier welcome) {
        ClientAddress client = addresses.of(request);
        listeners.add(stream, () -> !blocks.isBlocked(client) && welcome.getAsBoolean());
        look();
    }

    private void look() {
        if (listeners.isEmpty() || !looking.compareAndSet(false, true)) return;
        scheduler.schedule(this::tick, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tick() {
        try {
            listeners.look();
        } finally {
            looking.set(false);
            look();
        }
    }
}
