package com.trailroom.tryon;

import com.trailroom.credit.Credits;
import com.trailroom.credit.Share;
import java.util.Optional;

/** What a job was debited: by itself, or together with its batch. */
final class JobCredits {

    private JobCredits() {}

    /** Once, to the purses they came from; does nothing when they were never debited. */
    static void giveBack(Credits credits, Job job) {
        Optional<Job.Part> part = job.origin().batch();
        if (part.isEmpty()) {
            credits.refund(job.accountId(), job.id());
            return;
        }
        int cost = job.cost();
        Share share = new Share(job.id(), part.get().number() * cost, cost);
        credits.refundShare(job.accountId(), part.get().batchId(), share);
    }
}
