package com.trailroom.tryon;

import com.trailroom.credit.Balance;
import com.trailroom.credit.Credits;
import com.trailroom.credit.Spending;
import com.trailroom.kernel.CreditAmount;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Accepts a batch's jobs: they are written, invisible; then debited, all in one entry or none; then put into the queue. A crash
 * in between leaves invisible jobs, which {@link JobSweep} gives up after a minute; what such a job cost goes back. Every step
 * may be taken again.
 */
class BatchAcceptance {

    private final JobStore jobs;
    private final Credits credits;
    private final Consumer<JobQueued> news;

    BatchAcceptance(JobStore jobs, Credits credits, Consumer<JobQueued> news) {
        this.jobs = jobs;
        this.credits = credits;
        this.news = news;
    }

    /** What there is, when it is not enough. */
    Optional<Balance> of(String batchId, List<Job> parts) {
        boolean cameBefore = true;
        for (Job part : parts) cameBefore &= !jobs.insertOnce(part);
        if (cameBefore && parts.stream().allMatch(job -> hasEnded(job.id()))) return Optional.empty();
        int cost = parts.stream()
                .mapToInt(job -> jobs.find(job.id()).orElse(job).cost())
                .sum();
        Spending spending = credits.spend(parts.get(0).accountId(), CreditAmount.of(cost), batchId);
        if (spending instanceof Spending.Insufficient insufficient) {
            parts.forEach(job -> jobs.discard(job.id()));
            return Optional.of(insufficient.balance());
        }
        parts.forEach(job -> enqueue(job.id()));
        return Optional.empty();
    }

    /** A batch that was given up as a whole is not debited once more: nobody might come again to give that back. */
    private boolean hasEnded(String jobId) {
        return jobs.find(jobId).filter(job -> job.status().isTerminal()).isPresent();
    }

    /** A job that the sweep gave up meanwhile, or before there was a debit, costs nothing. */
    private void enqueue(String jobId) {
        if (jobs.enqueue(jobId).isPresent()) {
            news.accept(new JobQueued(jobId));
            return;
        }
        jobs.find(jobId)
                .filter(job -> job.status() == JobStatus.FAILED || job.status() == JobStatus.CANCELLED)
                .ifPresent(job -> JobCredits.giveBack(credits, job));
    }
}
