package com.trailroom.store;

import com.trailroom.store.embedded.StoreFileException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Ends TrailRoom when it cannot have its database: the server would stay up, empty. */
final class Ending {

    private static final Logger LOG = Logger.getLogger(Ending.class.getName());

    private Ending() {}

    /** What is started; without it the process ends with exit code 1, after one line when the operator can help it. */
    static <T> T unlessStarted(Supplier<T> start) {
        try {
            return start.get();
        } catch (StoreFileException | UnreachableException e) {
            LOG.severe(e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "TrailRoom cannot start", e);
        }
        Runtime.getRuntime().halt(1);
        throw new IllegalStateException("halted");
    }
}
