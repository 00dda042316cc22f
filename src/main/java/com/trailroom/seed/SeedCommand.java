package com.trailroom.seed;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.Extension;
import java.time.Instant;

/**
 * Makes up data for who asked for it on the command line, and ends the process: with 0 when it is there, else with 1. That
 * comes before everything else TrailRoom does, so that no timer of the other rooms looks for work in the midst of it.
 */
public class SeedCommand implements Extension {

    private static final String ASKED = "trailroom.seed";

    /** An administrator may be there already. */
    private static final int FEW = 5;

    void start(@Observes AfterDeploymentValidation ready) {
        String asked = System.getProperty(ASKED, "");
        if (asked.isEmpty()) return;
        boolean made = make(asked, CDI.current().select(SeedRoom.class).get());
        System.out.flush();
        Runtime.getRuntime().halt(made ? 0 : 1);
    }

    private static boolean make(String asked, SeedRoom room) {
        try {
            SeedStore store = room.store();
            if (room.settings.isProduction()) throw new IllegalArgumentException("only in dev mode");
            if (store.isHalfDone()) throw new IllegalArgumentException(SeedCheck.HALF);
            if (store.hasUsers(FEW)) throw new IllegalArgumentException("there are accounts in this store");
            Size size = Size.of(asked);
            Instant now = room.clock.instant();
            store.begin();
            new Seeding(size, store, now, System.out::println).run();
            new Backstage(size, store, room.audit, now, System.out::println).run();
            store.finish();
            return true;
        } catch (RuntimeException e) {
            System.out.println("No data was made up for " + asked + ": " + e.getMessage() + ".");
            return false;
        }
    }
}
