package com.trailroom.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What was looked up is believed for one second. What this node changes it forgets at once; what another node changes is
 * felt here within that second. Thread-safe, and bounded.
 */
public final class BriefMemory<V> {

    private static final Duration BELIEVED = Duration.ofSeconds(1);
    private static final int MOST = 10_000;

    private record Memory<V>(V value, Instant since) {}

    private final Clock clock;
    private final Map<String, Memory<V>> memories = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Memory<V>> eldest) {
            return size() > MOST;
        }
    };

    public BriefMemory(Clock clock) {
        this.clock = clock;
    }

    public synchronized Optional<V> recall(String key) {
        Memory<V> memory = memories.get(key);
        if (memory == null) return Optional.empty();
        if (clock.instant().isBefore(memory.since().plus(BELIEVED))) return Optional.of(memory.value());
        memories.remove(key);
        return Optional.empty();
    }

    /** Answers what it keeps. */
    public synchronized V keep(String key, V value) {
        memories.put(key, new Memory<>(value, clock.instant()));
        return value;
    }

    public synchronized void forget(Predicate<V> which) {
        memories.values().removeIf(memory -> which.test(memory.value()));
    }
}
