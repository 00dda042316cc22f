package com.trailroom.store;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/** Opens the store before the first request, if no timer did already. */
@ApplicationScoped
class StoreStart {

    private static final Logger LOG = Logger.getLogger(StoreStart.class.getName());

    @Inject
    Database database;

    void open(@Observes @Priority(1) @Initialized(ApplicationScoped.class) Object started) {
        database.trouble().ifPresent(LOG::warning);
    }
}
