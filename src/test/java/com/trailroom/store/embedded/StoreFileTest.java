package com.trailroom.store.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFileTest {

    private static final int KEYS = 200;

    @TempDir
    Path folder;

    /** After a kill H2 uses again what dead chunks took while they are still listed; a clean end would make it trust that list. */
    @Test
    void opensAFileThatWasClosedSoonAfterAKill() throws IOException {
        StoreFile file = new StoreFile(folder.resolve("store.mv"), "");
        for (int round = 1; round <= 5; round++) {
            file = killed(file, round);
            MVStore again = file.open();
            assertHolds(again, round);
            write(again, round);
            new DurableBackend(again).close();
        }
        MVStore last = file.open();
        assertHolds(last, 5);
        last.closeImmediately();
    }

    /** A copy of a file in use is what a kill leaves. */
    private StoreFile killed(StoreFile file, int round) throws IOException {
        MVStore store = file.open();
        for (int i = 0; i < 3; i++) write(store, round);
        Path copy = Files.copy(file.path(), folder.resolve("killed-" + round + ".mv"));
        store.closeImmediately();
        return new StoreFile(copy, "");
    }

    private static void write(MVStore store, int round) {
        for (int key = 0; key < KEYS; key++) {
            values(store).put(key, round);
            store.commit();
        }
    }

    private static void assertHolds(MVStore store, int round) {
        for (int key = 0; key < KEYS; key++) assertEquals(round, values(store).get(key));
    }

    private static MVMap<Integer, Integer> values(MVStore store) {
        return store.openMap("values");
    }
}
