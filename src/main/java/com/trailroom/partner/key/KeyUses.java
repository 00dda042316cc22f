package com.trailroom.partner.key;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Counts the uses of keys in memory, until they are written. Thread-safe. */
class KeyUses {

    private record Use(long times, Instant last) {
        Use plus(Use other) {
            return new Use(times + other.times, last.isAfter(other.last) ? last : other.last);
        }
    }

    private static final Logger LOG = Logger.getLogger(KeyUses.class.getName());

    private final ApiKeyStore store;
    private final Clock clock;
    private final Map<String, Use> uses = new ConcurrentHashMap<>();

    KeyUses(ApiKeyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    void count(String keyId) {
        uses.merge(keyId, new Use(1, clock.instant()), Use::plus);
    }

    /** One write for each key that was used; what cannot be written is kept for the next time. */
    void flush() {
        for (String keyId : uses.keySet()) {
            Use use = uses.remove(keyId);
            if (use == null) continue;
            try {
                store.used(keyId, use.times(), use.last());
            } catch (RuntimeException e) {
                uses.merge(keyId, use, Use::plus);
                LOG.log(Level.WARNING, "The use of keys cannot be written", e);
                return;
            }
        }
    }
}
