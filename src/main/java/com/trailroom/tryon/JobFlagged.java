package com.trailroom.tryon;

/** News: an administrator found something wrong with a job. Who observes it throws nothing. */
public record JobFlagged(String jobId, String accountId) {}
