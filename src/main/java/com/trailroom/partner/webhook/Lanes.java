package com.trailroom.partner.webhook;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How many attempts this node makes at once, and for whom; only the time they take matters. An endpoint whose last attempt was
 * over quickly, well or badly, may have four lanes. One that let us wait has one, and all such together a quarter of what there
 * is, turn by turn; so have those that have not been tried yet. Thread-safe.
 */
final class Lanes {

    static final int ALL = 32;

    private static final int QUARTER = ALL / 4;
    private static final int PER_QUICK = 4;
    private static final int PER_ACCOUNT = 8;
    private static final Duration QUICKLY = Duration.ofSeconds(5);
    private static final int MOST_REMEMBERED = 5_000;

    private enum Pace {
        NEW,
        QUICK,
        SLOW
    }

    /** Taken for one attempt. */
    static final class Lane {
        private final String endpointId;
        private final String accountId;
        private final Pace pace;

        private Lane(String endpointId, String accountId, Pace pace) {
            this.endpointId = endpointId;
            this.accountId = accountId;
            this.pace = pace;
        }
    }

    /**
     * Who may be served now.
     *
     * @param only       when present, no other endpoints
     * @param notThese   endpoints that have what they may have
     * @param notOfThese accounts that have what they may have
     */
    record Open(Optional<Set<String>> only, Set<String> notThese, Set<String> notOfThese) {}

    private final Map<String, Integer> endpoints = new HashMap<>();
    private final Map<String, Integer> accounts = new HashMap<>();
    private final Map<Pace, Integer> paces = new HashMap<>();
    private final Set<String> hadTheirTurn = new HashSet<>();
    private final Map<String, Pace> known = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Pace> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /** Empty when there is no lane for anyone. */
    synchronized Optional<Open> open() {
        if (taken() >= ALL) return Optional.empty();
        Set<String> full = new HashSet<>(hadTheirTurn);
        endpoints.forEach((id, lanes) -> {
            if (lanes >= most(pace(id))) full.add(id);
        });
        boolean slowMay = has(Pace.SLOW);
        if (!slowMay) full.addAll(known(Pace.SLOW::equals));
        Optional<Set<String>> only =
                has(Pace.NEW) ? Optional.empty() : Optional.of(known(pace -> slowMay || pace == Pace.QUICK));
        Set<String> fullAccounts = accounts.entrySet().stream()
                .filter(account -> account.getValue() >= PER_ACCOUNT)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return Optional.of(new Open(only, full, fullAccounts));
    }

    /** Lets the slow ones have another turn; false when none was kept waiting for the others. */
    synchronized boolean nextTurn() {
        boolean waited = !hadTheirTurn.isEmpty() && has(Pace.SLOW);
        if (waited) hadTheirTurn.clear();
        return waited;
    }

    /** Takes a lane, which must be left; empty when there is none for this endpoint now. */
    synchronized Optional<Lane> enter(String endpointId, String accountId) {
        Pace pace = pace(endpointId);
        boolean full = taken() >= ALL
                || !has(pace)
                || endpoints.getOrDefault(endpointId, 0) >= most(pace)
                || accounts.getOrDefault(accountId, 0) >= PER_ACCOUNT;
        if (full) return Optional.empty();
        endpoints.merge(endpointId, 1, Integer::sum);
        accounts.merge(accountId, 1, Integer::sum);
        paces.merge(pace, 1, Integer::sum);
        if (pace == Pace.SLOW) hadTheirTurn.add(endpointId);
        return Optional.of(new Lane(endpointId, accountId, pace));
    }

    /** After an attempt that took so long. */
    synchronized void leave(Lane lane, Duration elapsed) {
        abandon(lane);
        known.put(lane.endpointId, elapsed.compareTo(QUICKLY) <= 0 ? Pace.QUICK : Pace.SLOW);
    }

    /** Leaves a lane in which nothing was tried. */
    synchronized void abandon(Lane lane) {
        less(endpoints, lane.endpointId);
        less(accounts, lane.accountId);
        less(paces, lane.pace);
    }

    private int taken() {
        return paces.values().stream().mapToInt(Integer::intValue).sum();
    }

    private boolean has(Pace pace) {
        return pace == Pace.QUICK || paces.getOrDefault(pace, 0) < QUARTER;
    }

    private Pace pace(String endpointId) {
        return known.getOrDefault(endpointId, Pace.NEW);
    }

    private Set<String> known(Predicate<Pace> which) {
        return known.entrySet().stream()
                .filter(endpoint -> which.test(endpoint.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static int most(Pace pace) {
        return pace == Pace.QUICK ? PER_QUICK : 1;
    }

    private static <K> void less(Map<K, Integer> counts, K key) {
        counts.computeIfPresent(key, (same, count) -> count == 1 ? null : count - 1);
    }
}
