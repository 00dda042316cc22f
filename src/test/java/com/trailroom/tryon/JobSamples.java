package com.trailroom.tryon;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Jobs as they are when they were just asked for. */
final class JobSamples {

    private JobSamples() {}

    static Job accepting(String id, String accountId, String person, String garment, Instant created) {
        return new Job(
                id,
                accountId,
                Mode.TOP_ONLY,
                1,
                JobStatus.ACCEPTING,
                new Job.Pictures(person, List.of(garment), Optional.empty(), false),
                Job.Making.NOT_YET,
                Optional.empty(),
                new Job.Times(created, Optional.empty(), Optional.empty()),
                Job.Origin.PLAIN,
                0,
                0);
    }
}
