package com.trailroom.store;

import java.util.logging.Level;
import java.util.logging.Logger;

/** One turn of something that is done again and again. A failure goes to the log, and waits for the next turn. */
public final class Turn {

    private Turn() {}

    /**
     * Throws nothing. A full disk is one line at level FINE: the store has told of it, and every turn would tell of it again;
     * likewise when the turn came to nothing while an index was made.
     */
    public static void of(Logger log, String what, Runnable task) {
        long began = System.nanoTime();
        try {
            task.run();
        } catch (RuntimeException e) {
            if (FullDisk.isCauseOf(e)) log.log(Level.FINE, "{0} waits for the store''s disk", what);
            else if (Indexes.wereMadeSince(began)) log.log(Level.FINE, "{0} waits for an index to be made", what);
            else log.log(Level.SEVERE, e, () -> what + " failed");
        }
    }
}
