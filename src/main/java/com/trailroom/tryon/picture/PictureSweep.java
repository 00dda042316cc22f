package com.trailroom.tryon.picture;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Deletes what crashes left in a picture store: half-written pictures, and those that were put but never recorded. Leaves
 * alone what is younger than a day: it may be on its way.
 */
public class PictureSweep {

    private static final Logger LOG = Logger.getLogger(PictureSweep.class.getName());
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int BATCH = 500;
    private static final int FEW = 100;

    private final PictureStore store;
    private final PictureRecordStore records;
    private final Clock clock;

    PictureSweep(PictureStore store, PictureRecordStore records, Clock clock) {
        this.store = store;
        this.records = records;
        this.clock = clock;
    }

    /** Answers how many unrecorded ones it deleted. When most are unrecorded, the database is another one: it deletes none. */
    public int run() {
        Instant limit = clock.instant().minus(A_DAY);
        store.deleteDrafts(limit);
        List<String> orphans = new ArrayList<>();
        int seen = 0;
        try (Stream<String> old = store.putBefore(limit)) {
            List<String> batch = new ArrayList<>();
            for (String id : (Iterable<String>) old::iterator) {
                seen++;
                batch.add(id);
                if (batch.size() == BATCH) orphans.addAll(unrecorded(batch));
            }
            orphans.addAll(unrecorded(batch));
        }
        if (orphans.size() > FEW && orphans.size() > seen / 2) {
            LOG.severe(orphans.size() + " of " + seen + " stored pictures are not in the database. None was deleted:"
                    + " is it the right database?");
            return 0;
        }
        orphans.forEach(store::delete);
        return orphans.size();
    }

    /** Empties the batch. */
    private List<String> unrecorded(List<String> batch) {
        Set<String> known =
                records.recorded(batch.stream().map(Pictures::recordedAs).collect(Collectors.toSet()));
        List<String> unrecorded = batch.stream()
                .filter(id -> !known.contains(Pictures.recordedAs(id)))
                .toList();
        batch.clear();
        return unrecorded;
    }
}
