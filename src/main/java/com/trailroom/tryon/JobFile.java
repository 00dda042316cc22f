package com.trailroom.tryon;

/** A job as administrators see it. */
public record JobFile(Job job, JobMarks marks) {}
