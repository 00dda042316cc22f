package com.trailroom.tryon;

import java.util.List;

/**
 * The entrance for who passes on how jobs ended. A job that completes or fails notes in that same write that this is news; it
 * stays news until somebody says that it was told. So none is lost in a crash, and one may be told twice.
 */
public class EndedJobs {

    private final JobStore jobs;

    EndedJobs(JobStore jobs) {
        this.jobs = jobs;
    }

    /** Completed and failed jobs nobody was told of, the oldest first. */
    public List<Job> untold(int limit) {
        return jobs.withNewsDue(limit);
    }

    public void told(Job job) {
        jobs.newsTold(job.id());
    }
}
