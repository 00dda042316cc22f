package com.trailroom.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.Race;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdempotencyStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00.123Z");

    private final MemoryDatabase memory = new MemoryDatabase();
    private final IdempotencyStore store = new IdempotencyStore(memory.database(), memory.documents());

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void letsOneOfManyBegin() throws Exception {
        assertEquals(
                1,
                Race.of(16, i -> store.begin("bob:order-1", "f", NOW)).stream()
                        .filter(first -> first)
                        .count());
    }

    @Test
    void findsWhatIsBeingWorkedOn() {
        store.begin("bob:order-1", "f", NOW);
        IdempotencyStore.Kept kept = store.find("bob:order-1").orElseThrow();
        assertEquals(new IdempotencyStore.Kept("f", 0, null, null, NOW), kept);
    }

    @Test
    void findsWhatWasAnswered() {
        store.begin("bob:order-1", "f", NOW);
        store.finish("bob:order-1", 201, "{}", "/api/v1/tryons/1");
        assertEquals(
                Optional.of(new IdempotencyStore.Kept("f", 201, "{}", "/api/v1/tryons/1", NOW)),
                store.find("bob:order-1"));
    }

    @Test
    void forgetsOnlyWhatIsOlder() {
        store.begin("bob:order-1", "f", NOW);
        store.forgetIfOlder("bob:order-1", NOW);
        assertTrue(store.find("bob:order-1").isPresent());
        store.forgetIfOlder("bob:order-1", NOW.plusMillis(1));
        assertEquals(Optional.empty(), store.find("bob:order-1"));
        assertFalse(store.find("bob:order-2").isPresent());
    }
}
