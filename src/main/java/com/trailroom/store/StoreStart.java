package com.trailroom.store;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/** Opens the store before the first request, if no timer did already, and notes when the stores are made. */
@ApplicationScoped
class StoreStart {

    private static final Logger LOG = Logger.getLogger(StoreStart.class.getName());

    @Inject
    Database database;

    void open(@Observes @Priority(1) @Initialized(ApplicationScoped.class) Object started) {
        database.trouble().ifPresent(LOG::warning);
    }

    /** The last of all who hear of the start: by now every store has made its indexes. */
    void serve(@Observes @Priority(Integer.MAX_VALUE) @Initialized(ApplicationScoped.class) Object started) {
        Indexes.serving();
    }
}
