package com.trailroom.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How long a request waits for another that is at the same thing, on whichever node; after 20 seconds it is answered 503. */
public final class Patience {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Clock clock;
    private final Instant end;

    public Patience(Clock clock) {
        this.clock = clock;
        end = clock.instant().plus(LONGEST);
    }

    /** Waits a little, before whatever is waited for is looked at again. */
    public void rest(int millis) {
        if (clock.instant().isAfter(end)) throw unavailable();
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }

    private static WebApplicationException unavailable() {
        return new WebApplicationException(Response.Status.SERVICE_UNAVAILABLE);
    }
}
