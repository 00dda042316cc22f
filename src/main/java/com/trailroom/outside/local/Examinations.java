package com.trailroom.outside.local;

import com.trailroom.tryon.JobFailure;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What was found out about the latest people's pictures: a shop tries many garments on few models. */
final class Examinations {

    private static final int MOST = 500;

    private final Map<String, Optional<JobFailure>> latest = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<JobFailure>> eldest) {
            return size() > MOST;
        }
    });

    Optional<JobFailure> about(String sha256, Supplier<Optional<JobFailure>> examination) {
        Optional<JobFailure> known = latest.get(sha256);
        if (known != null) return known;
        Optional<JobFailure> found = examination.get();
        latest.put(sha256, found);
        return found;
    }
}
