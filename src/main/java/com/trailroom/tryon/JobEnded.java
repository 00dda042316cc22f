package com.trailroom.tryon;

/** News: work on a job is over here; it has ended, unless it was put back into the queue. Who observes it throws nothing. */
public record JobEnded(String jobId) {}
