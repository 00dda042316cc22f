package com.trailroom.mail;

import com.trailroom.mail.MailStore.Claim;
import com.trailroom.mail.Mailer.Handover;
import com.trailroom.store.Turn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;

/** This node's part of sending: a few mails at a time, so that a slow mail server holds up mail and nothing else. */
class MailQueue {

    /** Longer than the longest handover: a mail server has a minute at most for each step. */
    static final Duration LEASE = Duration.ofMinutes(10);

    /** After the first try, the second, and so on; the eighth is the last, 22 hours after the first. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12));

    private static final Logger LOG = Logger.getLogger(MailQueue.class.getName());

    private final MailStore store;
    private final Envelope envelope;
    private final Mailer mailer;
    private final Executor executor;
    private final Clock clock;
    private final Semaphore places;

    MailQueue(MailStore store, Envelope envelope, Mailer mailer, Executor executor, int places, Clock clock) {
        this.store = store;
        this.envelope = envelope;
        this.mailer = mailer;
        this.executor = executor;
        this.clock = clock;
        this.places = new Semaphore(places);
    }

    /** Starts sending what is due, as far as there are places; returns without waiting for it. */
    void pump() {
        if (!places.tryAcquire()) return;
        try {
            executor.execute(this::sendAll);
        } catch (RejectedExecutionException shuttingDown) {
            places.release();
        }
    }

    private void sendAll() {
        try {
            Turn.of(LOG, "sending mail", this::sendWhatIsDue);
        } finally {
            places.release();
        }
    }

    private void sendWhatIsDue() {
        Optional<Claim> claim = claim();
        if (claim.isPresent()) pump(); // another place for the next one, if there is any
        for (; claim.isPresent(); claim = claim()) send(claim.get());
    }

    private Optional<Claim> claim() {
        Instant now = clock.instant();
        return store.claim(now, now.plus(LEASE));
    }

    private void send(Claim claim) {
        Handover handover = hand(claim);
        Instant now = clock.instant();
        if (handover instanceof Handover.Accepted) store.sent(claim, now);
        if (handover instanceof Handover.Refused refused) giveUp(claim, refused.why());
        if (handover instanceof Handover.Deferred deferred) {
            if (claim.attempts() > PAUSES.size()) giveUp(claim, deferred.why());
            else store.defer(claim, now.plus(PAUSES.get(claim.attempts() - 1)), deferred.why());
        }
    }

    private Handover hand(Claim claim) {
        try {
            return mailer.hand(envelope.open(claim.id(), claim.sealed()));
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "mail " + claim.id() + " cannot be sent");
            return new Handover.Deferred(e.getClass().getSimpleName());
        }
    }

    private void giveUp(Claim claim, String why) {
        LOG.warning(() -> "mail " + claim.id() + " was given up after try " + claim.attempts() + ": " + why);
        store.failed(claim, clock.instant(), why);
    }
}
