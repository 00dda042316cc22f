package com.trailroom.seed;

import com.trailroom.config.Settings;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Logger;

/**
 * Makes up data for who asked for it on the command line, and ends the process: with 0 when it is there, else with 1. What is
 * there only by half nobody may use: then TrailRoom does not start.
 */
@ApplicationScoped
class SeedCommand {

    private static final Logger LOG = Logger.getLogger(SeedCommand.class.getName());

    private static final String ASKED = "trailroom.seed";
    private static final String HALF = "the making up of data was cut off in this store: delete the data directory";

    /** An administrator may be there already. */
    private static final int FEW = 5;

    @Inject
    Settings settings;

    @Inject
    SeedRoom room;

    @Inject
    Clock clock;

    /** After the other rooms, which have made their indexes by then. */
    void start(@Observes @Priority(Integer.MAX_VALUE - 1) @Initialized(ApplicationScoped.class) Object started) {
        String asked = System.getProperty(ASKED, "");
        SeedStore store = room.store();
        if (!asked.isEmpty()) end(make(asked, store));
        if (!store.isHalfDone()) return;
        LOG.severe(() -> "TrailRoom cannot start: " + HALF + ".");
        end(false);
    }

    private boolean make(String asked, SeedStore store) {
        try {
            if (settings.isProduction()) throw new IllegalArgumentException("only in dev mode");
            if (store.isHalfDone()) throw new IllegalArgumentException(HALF);
            if (store.hasUsers(FEW)) throw new IllegalArgumentException("there are accounts in this store");
            Size size = Size.of(asked);
            store.begin();
            new Seeding(size, store, clock.instant(), System.out::println).run();
            new Backstage(size, store, room.audit, clock.instant(), System.out::println).run();
            store.finish();
            return true;
        } catch (RuntimeException e) {
            System.out.println("No data was made up for " + asked + ": " + e.getMessage() + ".");
            return false;
        }
    }

    private static void end(boolean well) {
        System.out.flush();
        Runtime.getRuntime().halt(well ? 0 : 1);
    }
}
