package com.trailroom.store.embedded;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where the documents are that a query may want: in these stretches of an index.
 *
 * @param exact whether the index knows the only one there can be
 * @param pure  whether what the query pins is just what every document there has, and each is there once
 */
record Plan(List<IndexScan> scans, boolean exact, boolean pure) {

    private static final int MOST_SCANS = 1_000;

    /** Empty when the query says nothing of the index's first field. */
    static Optional<Plan> of(PrefixIndex index, Constraints constraints) {
        List<List<Object>> prefixes = List.of(List.of());
        int pinned = 0;
        for (String field : index.fields()) {
            List<Object> values = constraints.pinned().get(field);
            if (values == null || prefixes.size() * values.size() > MOST_SCANS) break;
            prefixes = extended(prefixes, values);
            pinned++;
        }
        List<String> open = index.fields().subList(pinned, index.fields().size());
        boolean valued = !open.isEmpty() && constraints.valued().contains(open.get(0));
        if (pinned == 0 && !valued) return Optional.empty();
        List<IndexScan> scans = new ArrayList<>();
        for (List<Object> prefix : prefixes) {
            if (valued) scans.addAll(IndexScan.valued(index.entries(), prefix));
            else scans.add(IndexScan.of(index.entries(), prefix));
        }
        boolean whole = open.isEmpty() || open.equals(List.of("_id"));
        boolean exact = open.isEmpty() && index instanceof UniqueIndex && scans.size() == 1;
        return Optional.of(new Plan(
                scans,
                exact,
                whole && !valued && scans.size() == 1 && constraints.pinned().size() == pinned));
    }

    long size() {
        return scans.stream().mapToLong(IndexScan::size).sum();
    }

    Collection<Object> positions() {
        Set<Object> positions = new LinkedHashSet<>();
        scans.forEach(scan -> scan.forEach(positions::add));
        return positions;
    }

    private static List<List<Object>> extended(List<List<Object>> prefixes, List<Object> values) {
        List<List<Object>> longer = new ArrayList<>();
        for (List<Object> prefix : prefixes) {
            for (Object value : values) {
                List<Object> next = new ArrayList<>(prefix);
                next.add(value);
                longer.add(next);
            }
        }
        return longer;
    }
}
