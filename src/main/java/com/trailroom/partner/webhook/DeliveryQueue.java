package com.trailroom.partner.webhook;

import com.trailroom.partner.webhook.Lanes.Lane;
import com.trailroom.partner.webhook.Lanes.Open;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/** This node's part of the work: claims what is due, as far as there are lanes, and has it carried. */
class DeliveryQueue {

    /** Longer than any attempt; after it, what a dead node had claimed is due again. */
    static final Duration CLAIM = Duration.ofMinutes(1);

    private static final Logger LOG = Logger.getLogger(DeliveryQueue.class.getName());

    private final DeliveryStore deliveries;
    private final Courier courier;
    private final Executor threads;
    private final Clock clock;
    private final Lanes lanes = new Lanes();
    private final AtomicInteger wishes = new AtomicInteger();

    DeliveryQueue(DeliveryStore deliveries, Courier courier, Executor threads, Clock clock) {
        this.deliveries = deliveries;
        this.courier = courier;
        this.threads = threads;
        this.clock = clock;
    }

    /** Starts work on what is due. One thread does it at a time; for another that comes meanwhile it looks once more. */
    void pump() {
        if (wishes.getAndIncrement() > 0) return;
        int seen = 1;
        try {
            while (seen > 0) {
                while (startOne()) {}
                seen = wishes.addAndGet(-seen);
            }
        } finally {
            if (seen > 0) wishes.set(0);
        }
    }

    /** False when there is no lane, or nothing is due for those who have one. */
    private boolean startOne() {
        Optional<Open> open = lanes.open();
        Optional<Delivery> due = open.flatMap(to -> deliveries.firstDue(clock.instant(), to));
        if (due.isEmpty()) return open.isPresent() && lanes.nextTurn();
        Optional<Lane> lane = lanes.enter(due.get().endpointId(), due.get().accountId());
        if (lane.isEmpty()) return false;
        Optional<Delivery> claimed = Optional.empty();
        try {
            Instant now = clock.instant();
            claimed = deliveries.claim(due.get(), now, now.plus(CLAIM));
            claimed.ifPresent(delivery -> threads.execute(() -> work(delivery, lane.get())));
        } catch (RejectedExecutionException shuttingDown) {
            claimed.ifPresent(delivery -> deliveries.release(delivery, clock.instant()));
            claimed = Optional.empty();
            return false;
        } finally {
            if (claimed.isEmpty()) lanes.abandon(lane.get());
        }
        return true;
    }

    private void work(Delivery delivery, Lane lane) {
        Optional<Duration> elapsed = Optional.empty();
        try {
            elapsed = Optional.of(courier.attempt(delivery));
        } catch (InterruptedException stopping) {
            deliveries.release(delivery, clock.instant());
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            LOG.log(Level.SEVERE, "Delivery " + delivery.key() + " failed", e);
        } finally {
            elapsed.ifPresentOrElse(time -> lanes.leave(lane, time), () -> lanes.abandon(lane));
        }
        pump();
    }
}
