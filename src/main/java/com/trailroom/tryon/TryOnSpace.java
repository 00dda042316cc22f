package com.trailroom.tryon;

import com.trailroom.tryon.picture.Picture;
import java.util.List;
import java.util.Optional;

/** Try-ons as their owner handles them: for real ({@link TryOns}), or in the sandbox ({@link SandboxTryOns}). */
public interface TryOnSpace {

    /** Whether it is worth looking at the pictures: a job that is there already is paid, another needs the credits now. */
    boolean affords(String owner, Mode mode, Optional<String> jobId);

    /** Accepts a try-on; refuses pictures that are not the owner's. */
    Submission submit(String owner, TryOnRequest request);

    /** As the other, for a request that may come again: under the same id it is the same job, debited once. */
    Submission submit(String owner, TryOnRequest request, String jobId);

    Optional<Job> find(String owner, String jobId);

    /** Newest first; those older than {@code after}, a job's id, when given. */
    List<Job> history(String owner, HistoryFilter filter, Optional<String> after, int limit);

    /** The jobs right after {@code before} in time, newest first. */
    List<Job> newer(String owner, HistoryFilter filter, String before, int limit);

    /** Cancels what still waits, and gives its credits back. */
    Job cancel(String owner, String jobId);

    /** Deletes the result, and those of the uploads that no other job of the owner uses; the job's row stays. */
    void deletePictures(String owner, String jobId);

    /** The finished picture of a job; empty when there is none, or no longer. */
    Optional<Picture> result(Job job);
}
