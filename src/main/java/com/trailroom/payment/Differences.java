package com.trailroom.payment;

import java.time.Clock;
import java.util.List;
import java.util.logging.Logger;

/** The finance console's inbox of what does not agree with the gateway. */
public class Differences {

    private static final Logger LOG = Logger.getLogger(Differences.class.getName());

    private final DifferenceStore store;
    private final Clock clock;

    Differences(DifferenceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Newest first. */
    public List<Difference> open(int limit) {
        return store.open(limit);
    }

    /** Takes one out of the inbox; false when somebody else was faster. */
    public boolean close(Difference difference, String actor, String note) {
        return store.close(difference, actor, note, clock.instant());
    }

    /** Notes a difference and raises the alarm; once, however often it is seen. */
    void note(Difference.Kind kind, String subject, String words) {
        if (store.insert(new Difference(kind, subject, words, clock.instant()))) {
            LOG.severe(() -> "ALERT payment difference " + kind + " " + subject + ": " + words);
        }
    }
}
