package com.trailroom.seed;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/** Ends TrailRoom where made-up data is there only by half: nobody may take it for whole. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SeedCheck {

    static final String HALF = "the making up of data was cut off in this store: delete the data directory";

    private static final Logger LOG = Logger.getLogger(SeedCheck.class.getName());

    @Inject
    SeedRoom room;

    @PostConstruct
    void look() {
        if (!room.store().isHalfDone()) return;
        LOG.severe(() -> "TrailRoom cannot start: " + HALF + ".");
        Runtime.getRuntime().halt(1);
    }
}
