package com.trailroom.tryon;

import com.trailroom.credit.Credits;
import com.trailroom.credit.Spending;
import com.trailroom.kernel.CreditAmount;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Accepts a job: it is written first, invisible; then its credits are debited; then it is put into the queue. A crash between
 * the steps leaves an invisible job, which {@link JobSweep} brings to an end: a repeatable one is accepted after all, since
 * its sender can ask for it by its key; another fails, and what it cost goes back, since nobody was told of it.
 *
 * <p>Every step may be taken again, by several at once: a job's debit is one for ever, and one only puts it into the queue.
 */
class Acceptance {

    private final JobStore jobs;
    private final Credits credits;
    private final Consumer<JobQueued> news;

    Acceptance(JobStore jobs, Credits credits, Consumer<JobQueued> news) {
        this.jobs = jobs;
        this.credits = credits;
        this.news = news;
    }

    /** Of a job that was just written. */
    Submission of(Job job) {
        Spending spending = credits.spend(job.accountId(), CreditAmount.of(job.cost()), job.id());
        if (spending instanceof Spending.Insufficient insufficient) {
            jobs.discard(job.id());
            return new Submission.Unaffordable(job.mode(), insufficient.balance());
        }
        return enqueued(job).map(Submission.Accepted::new).orElseThrow(() -> {
            credits.refund(job.accountId(), job.id());
            return new IllegalStateException("accepting " + job.id() + " took so long that the sweep gave it up");
        });
    }

    /** Of a job that may have been written, debited and put into the queue before, or is being so now. */
    Submission ofRepeatable(Job job) {
        while (true) {
            jobs.insertRepeatable(job);
            Job written = jobs.find(job.id()).orElse(job);
            if (written.status() != JobStatus.ACCEPTING) return new Submission.Accepted(written);
            Spending spending = credits.spend(job.accountId(), CreditAmount.of(written.cost()), job.id());
            if (spending instanceof Spending.Spent) enqueued(job);
            else if (jobs.discard(job.id())) {
                return new Submission.Unaffordable(job.mode(), ((Spending.Insufficient) spending).balance());
            }
        }
    }

    private Optional<Job> enqueued(Job job) {
        Optional<Job> mine = jobs.enqueue(job.id());
        if (mine.isPresent()) news.accept(new JobQueued(job.id()));
        return mine;
    }
}
