package com.trailroom.account;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** When this node last noted the use of a session, so that not every request writes. Thread-safe. */
final class LastUses {

    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final int MOST = 10_000;

    private final Map<String, Instant> noted = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

    /** True once in a while for each session; whoever gets it notes the use. */
    synchronized boolean isDue(String sessionId, Instant now) {
        Instant last = noted.get(sessionId);
        if (last != null && now.isBefore(last.plus(PAUSE))) return false;
        noted.put(sessionId, now);
        return true;
    }
}
