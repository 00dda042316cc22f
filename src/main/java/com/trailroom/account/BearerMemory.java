package com.trailroom.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who brought which token, for one second. What this node ends it forgets at once; what another node ends is felt here
 * within that second. Thread-safe.
 */
final class BearerMemory {

    private static final Duration BELIEVED = Duration.ofSeconds(1);
    private static final int MOST = 10_000;

    private record Memory(Bearer.Known known, Instant since) {}

    private final Clock clock;
    private final Map<String, Memory> memories = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Memory> eldest) {
            return size() > MOST;
        }
    };

    BearerMemory(Clock clock) {
        this.clock = clock;
    }

    synchronized Optional<Bearer.Known> recall(String token) {
        Memory memory = memories.get(token);
        if (memory == null) return Optional.empty();
        if (clock.instant().isBefore(memory.since().plus(BELIEVED))) return Optional.of(memory.known());
        memories.remove(token);
        return Optional.empty();
    }

    synchronized Bearer.Known keep(String token, Bearer.Known known) {
        memories.put(token, new Memory(known, clock.instant()));
        return known;
    }

    void forgetSession(String sessionId) {
        forget(known -> known.sessionId().equals(sessionId));
    }

    void forgetAccount(String accountId) {
        forget(known -> known.account().id().equals(accountId));
    }

    private synchronized void forget(Predicate<Bearer.Known> which) {
        memories.values().removeIf(memory -> which.test(memory.known()));
    }
}
