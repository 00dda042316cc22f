package com.trailroom.tryon;

/** News: there is work. */
public record JobQueued(String jobId) {}
