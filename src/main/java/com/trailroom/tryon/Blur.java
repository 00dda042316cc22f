package com.trailroom.tryon;

import com.trailroom.tryon.picture.Pictures;

/** Lets the picture of a flagged job be seen blurred only; may be repeated, and is, after a crash. */
class Blur {

    private static final int BATCH = 200;

    private final JobStore jobs;
    private final Pictures pictures;

    Blur(JobStore jobs, Pictures pictures) {
        this.jobs = jobs;
        this.pictures = pictures;
    }

    /** As the job's flag says now. */
    void settle(String jobId) {
        jobs.find(jobId).ifPresent(this::settle);
    }

    /** Of a job that has just ended; whoever flags it from now on sees its result. */
    void ended(Job job) {
        if (job.pictures().flagged()) settle(job.id());
    }

    void ofDue() {
        jobs.withBlurDue(BATCH).forEach(this::settle);
    }

    private void settle(Job job) {
        boolean flagged = job.pictures().flagged();
        job.result().ifPresent(result -> pictures.blur(result.id(), flagged));
        jobs.blurred(job.id(), flagged);
    }
}
