package com.trailroom.outside.local;

import com.trailroom.tryon.JobFailure;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** What was found out about the latest people's pictures: a shop tries many garments on few models. */
final class Examinations {

    private static final int MOST = 500;

    /** An examination takes tens of megabytes and a processor. */
    private final Semaphore turns = new Semaphore(2, true);

    private final Map<String, Optional<JobFailure>> latest = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<JobFailure>> eldest) {
            return size() > MOST;
        }
    });

    Optional<JobFailure> about(String sha256, Supplier<Optional<JobFailure>> examination) {
        Optional<JobFailure> known = latest.get(sha256);
        if (known != null) return known;
        turns.acquireUninterruptibly();
        try {
            return latest.containsKey(sha256) ? latest.get(sha256) : remembered(sha256, examination.get());
        } finally {
            turns.release();
        }
    }

    private Optional<JobFailure> remembered(String sha256, Optional<JobFailure> found) {
        latest.put(sha256, found);
        return found;
    }
}
