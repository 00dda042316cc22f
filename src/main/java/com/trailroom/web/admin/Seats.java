package com.trailroom.web.admin;

import com.trailroom.web.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Lets one administrator at a time do something about one account, job or payment, whichever nodes they are on; the others
 * wait, and then see what the first one did. What a crash leaves behind is taken away after {@link #LOST}.
 */
@ApplicationScoped
public class Seats {

    /** Where it is seen to that a super admin is left. */
    public static final String ADMINS = "admins";

    static final Duration LOST = Duration.ofMinutes(2);

    private static final int PAUSE_MILLIS = 25;

    @Inject
    SeatStore store;

    @Inject
    Clock clock;

    public void at(String subject, Runnable work) {
        at(subject, () -> {
            work.run();
            return subject;
        });
    }

    <T> T at(String subject, Supplier<T> work) {
        String who = UUID.randomUUID().toString();
        Patience patience = new Patience(clock);
        while (!take(subject, who)) patience.rest(PAUSE_MILLIS);
        try {
            return work.get();
        } finally {
            store.leave(subject, who);
        }
    }

    private boolean take(String subject, String who) {
        Instant now = clock.instant();
        return store.take(subject, who, now, now.minus(LOST));
    }
}
