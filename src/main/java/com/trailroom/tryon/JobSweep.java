package com.trailroom.tryon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Logger;

/** Brings to an end what a crash left in between. Everything here may run on every node, at the same time, again and again. */
class JobSweep {

    private static final Logger LOG = Logger.getLogger(JobSweep.class.getName());
    private static final int BATCH = 200;
    private static final Duration ACCEPTING_PATIENCE = Duration.ofSeconds(60);

    private final JobStore jobs;
    private final Acceptance acceptance;
    private final JobRunner runner;
    private final PictureDeletion deletion;
    private final Blur blur;
    private final Clock clock;

    JobSweep(JobStore jobs, Acceptance acceptance, JobRunner runner, PictureDeletion deletion, Blur blur, Clock clock) {
        this.jobs = jobs;
        this.acceptance = acceptance;
        this.runner = runner;
        this.deletion = deletion;
        this.blur = blur;
        this.clock = clock;
    }

    void run() {
        Instant now = clock.instant();
        jobs.withLapsedLease(now, BATCH).forEach(this::takeOver);
        Instant longAgo = now.minus(ACCEPTING_PATIENCE);
        jobs.acceptingSince(longAgo, true, BATCH).forEach(acceptance::ofRepeatable);
        jobs.acceptingSince(longAgo, false, BATCH).forEach(this::giveUp);
        jobs.withRefundDue(BATCH).forEach(runner::refund);
        blur.ofDue();
        deletion.ofDue();
    }

    /** The node that held it is gone: back into the queue. Should it still live, its fence is an old one at the next claim. */
    private void takeOver(Job job) {
        if (jobs.requeueLapsed(job, clock.instant()))
            LOG.info("Took over " + job.id() + " from a node that fell silent");
    }

    /** Nobody was told that it was accepted. Once it has failed it cannot be put into the queue; what it cost goes back. */
    private void giveUp(Job job) {
        if (jobs.abandon(job.id(), clock.instant())) runner.refund(job);
    }
}
