package com.trailroom.tryon;

import java.time.Instant;
import java.util.Optional;

/**
 * What administrators have done to a job.
 *
 * @param refunded  when the credits of a job that had completed went back
 * @param retriedAs the job that does it again
 */
public record JobMarks(Optional<Instant> refunded, Optional<Flag> flag, Optional<String> retriedAs) {

    /** Who found something wrong with it, and what. */
    public record Flag(String actor, String reason, Instant at) {}
}
