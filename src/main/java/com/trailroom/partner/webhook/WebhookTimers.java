package com.trailroom.partner.webhook;

import com.trailroom.store.Turn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Logger;

/** Tells news nobody told, sends what is due, writes to owners nobody wrote to, and forgets old deliveries. A failure waits for the next turn. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WebhookTimers {

    private static final Logger LOG = Logger.getLogger(WebhookTimers.class.getName());
    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    NewsDesk desk;

    @Inject
    DeliveryQueue queue;

    @Inject
    DeliveryStore deliveries;

    @Inject
    EndpointLetters letters;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void sweep() {
        run("news", () -> {
            desk.tellAll();
            queue.pump();
        });
    }

    @Schedule(hour = "*", minute = "*", second = "33", persistent = false)
    void write() {
        run("letters", letters::sendDue);
    }

    @Schedule(hour = "*", minute = "37", persistent = false)
    void forget() {
        run("clearing", () -> deliveries.deleteOlder(clock.instant().minus(KEPT)));
    }

    private static void run(String what, Runnable task) {
        Turn.of(LOG, "webhook " + what, task);
    }
}
