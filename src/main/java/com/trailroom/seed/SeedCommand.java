package com.trailroom.seed;

import com.trailroom.config.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;

/** Makes up data for who asked for it on the command line, and ends the process: with 0 when it is there, else with 1. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SeedCommand {

    private static final String ASKED = "trailroom.seed";

    /** An administrator may be there already. */
    private static final int FEW = 5;

    @Inject
    Settings settings;

    @Inject
    SeedRoom room;

    @Inject
    Clock clock;

    @PostConstruct
    void run() {
        String asked = System.getProperty(ASKED, "");
        if (asked.isEmpty()) return;
        boolean made = make(asked);
        System.out.flush();
        Runtime.getRuntime().halt(made ? 0 : 1);
    }

    private boolean make(String asked) {
        try {
            if (settings.isProduction()) throw new IllegalArgumentException("only in dev mode");
            SeedStore store = room.store();
            if (store.hasUsers(FEW)) throw new IllegalArgumentException("there are accounts in this store");
            Size size = Size.of(asked);
            new Seeding(size, store, clock.instant(), System.out::println).run();
            return true;
        } catch (RuntimeException e) {
            System.out.println("No data was made up for " + asked + ": " + e.getMessage() + ".");
            return false;
        }
    }
}
