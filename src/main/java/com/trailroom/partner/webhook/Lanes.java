package com.trailroom.partner.webhook;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How many attempts this node makes at once, and for whom. An endpoint that took its last event, and quickly, may have up to
 * four lanes; any other has one, and all the others together half of what there is. Thread-safe.
 */
final class Lanes {

    static final int ALL = 32;

    private static final int UNPROVEN_TOGETHER = ALL / 2;
    private static final int PER_PROVEN = 4;
    private static final int PER_ACCOUNT = 8;
    private static final Duration QUICK = Duration.ofSeconds(5);
    private static final int MOST_REMEMBERED = 5_000;

    /** Taken for one attempt. */
    record Lane(String endpointId, String accountId, boolean proven) {}

    /**
     * Who may be served now.
     *
     * @param only       when present, no other endpoints
     * @param notThese   endpoints that have all their lanes
     * @param notOfThese accounts that have all their lanes
     */
    record Open(Optional<Set<String>> only, Set<String> notThese, Set<String> notOfThese) {}

    private final Map<String, Integer> endpoints = new HashMap<>();
    private final Map<String, Integer> accounts = new HashMap<>();
    private final Set<String> proven = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST_REMEMBERED;
        }
    });
    private int taken;
    private int takenByUnproven;

    /** Empty when there is no lane for anyone. */
    synchronized Optional<Open> open() {
        if (taken >= ALL) return Optional.empty();
        Set<String> full = new HashSet<>();
        endpoints.forEach((id, lanes) -> {
            if (lanes >= most(id)) full.add(id);
        });
        Set<String> fullAccounts = new HashSet<>();
        accounts.forEach((id, lanes) -> {
            if (lanes >= PER_ACCOUNT) fullAccounts.add(id);
        });
        Optional<Set<String>> only =
                takenByUnproven >= UNPROVEN_TOGETHER ? Optional.of(Set.copyOf(proven)) : Optional.empty();
        return Optional.of(new Open(only, full, fullAccounts));
    }

    /** Takes a lane, which must be left; empty when there is none for this endpoint now. */
    synchronized Optional<Lane> enter(String endpointId, String accountId) {
        boolean well = proven.contains(endpointId);
        boolean full = taken >= ALL
                || !well && takenByUnproven >= UNPROVEN_TOGETHER
                || endpoints.getOrDefault(endpointId, 0) >= most(endpointId)
                || accounts.getOrDefault(accountId, 0) >= PER_ACCOUNT;
        if (full) return Optional.empty();
        taken++;
        if (!well) takenByUnproven++;
        endpoints.merge(endpointId, 1, Integer::sum);
        accounts.merge(accountId, 1, Integer::sum);
        return Optional.of(new Lane(endpointId, accountId, well));
    }

    /** {@code success} is how long it took; empty when it was none. */
    synchronized void leave(Lane lane, Optional<Duration> success) {
        abandon(lane);
        boolean well = success.filter(time -> time.compareTo(QUICK) <= 0).isPresent();
        if (well) proven.add(lane.endpointId());
        else proven.remove(lane.endpointId());
    }

    /** Leaves a lane in which nothing was tried. */
    synchronized void abandon(Lane lane) {
        taken--;
        if (!lane.proven()) takenByUnproven--;
        endpoints.computeIfPresent(lane.endpointId(), (id, lanes) -> lanes == 1 ? null : lanes - 1);
        accounts.computeIfPresent(lane.accountId(), (id, lanes) -> lanes == 1 ? null : lanes - 1);
    }

    private int most(String endpointId) {
        return proven.contains(endpointId) ? PER_PROVEN : 1;
    }
}
