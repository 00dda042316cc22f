package com.trailroom.store;

import com.trailroom.store.embedded.StoreFileException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Opens the store before anything else. Without it TrailRoom says so in one line and ends: the server would stay up, empty. */
@ApplicationScoped
class StoreStart {

    private static final Logger LOG = Logger.getLogger(StoreStart.class.getName());

    @Inject
    Database database;

    void open(@Observes @Priority(1) @Initialized(ApplicationScoped.class) Object started) {
        try {
            database.trouble().ifPresent(LOG::warning);
        } catch (RuntimeException e) {
            if (!(rootOf(e) instanceof StoreFileException unusable)) throw e;
            LOG.log(Level.SEVERE, unusable.getMessage());
            Runtime.getRuntime().halt(1);
        }
    }

    /** The container wraps what a bean's construction throws. */
    private static Throwable rootOf(Throwable e) {
        Throwable cause = e;
        while (!(cause instanceof StoreFileException) && cause.getCause() != null) cause = cause.getCause();
        return cause;
    }
}
