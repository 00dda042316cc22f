package com.trailroom.partner.webhook;

import com.trailroom.credit.LowBalance;
import com.trailroom.credit.LowBalances;
import com.trailroom.kernel.Space;
import com.trailroom.payment.PaymentCompleted;
import com.trailroom.tryon.EndedJobs;
import com.trailroom.tryon.Job;
import com.trailroom.tryon.JobStatus;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Turns what other rooms note as news into events. Every node may do it, at the same time, again and again. */
class NewsDesk {

    private static final Logger LOG = Logger.getLogger(NewsDesk.class.getName());
    private static final int BATCH = 200;

    private final EndedJobs jobs;
    private final EndedJobs sandbox;
    private final LowBalances balances;
    private final Outbox outbox;

    NewsDesk(EndedJobs jobs, EndedJobs sandbox, LowBalances balances, Outbox outbox) {
        this.jobs = jobs;
        this.sandbox = sandbox;
        this.balances = balances;
        this.outbox = outbox;
    }

    void tellAll() {
        for (EndedJobs all : List.of(jobs, sandbox)) {
            all.untold(BATCH).forEach(job -> safely(job.id(), () -> tell(job, all)));
        }
        balances.untold(BATCH).forEach(low -> safely(low.operation(), () -> tell(low)));
    }

    void tell(PaymentCompleted payment) {
        outbox.announce(WebhookEvent.of(
                EventType.PAYMENT_COMPLETED,
                payment.accountId(),
                true,
                payment.at(),
                payment.paymentId(),
                EventData.of(payment)));
    }

    /** What cannot be told now is tried again, and keeps nothing else back. */
    private static void safely(String what, Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> what + " cannot be announced");
        }
    }

    private void tell(Job job, EndedJobs of) {
        EventType type = job.status() == JobStatus.COMPLETED ? EventType.TRYON_COMPLETED : EventType.TRYON_FAILED;
        WebhookEvent event = WebhookEvent.of(
                type,
                Space.accountOf(job.accountId()),
                job.live(),
                job.times().ended().orElseThrow(),
                job.id(),
                EventData.of(job));
        outbox.announce(event, job.origin().webhookUrl());
        of.told(job);
    }

    private void tell(LowBalance low) {
        outbox.announce(WebhookEvent.of(
                EventType.CREDITS_LOW, low.accountId(), true, low.at(), low.operation(), EventData.of(low)));
        balances.told(low);
    }
}
