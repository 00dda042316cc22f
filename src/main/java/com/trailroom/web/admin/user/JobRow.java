package com.trailroom.web.admin.user;

import com.trailroom.tryon.Job;
import com.trailroom.tryon.JobFailure;
import com.trailroom.web.admin.Times;

/** A try-on as the list of a user's shows it. */
public record JobRow(String id, String at, String status, String mode, int credits, String engine, String failure) {

    static JobRow of(Job job) {
        return new JobRow(
                job.id(),
                Times.second(job.times().created()),
                job.status().code(),
                job.mode().code(),
                job.creditsUsed(),
                job.making().engine().orElse(""),
                job.failure().map(JobFailure::name).orElse(""));
    }
}
