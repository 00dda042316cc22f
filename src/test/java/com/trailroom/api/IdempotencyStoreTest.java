package com.trailroom.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.api.IdempotencyStore.Kept;
import com.trailroom.api.IdempotencyStore.Turn;
import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.Race;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdempotencyStoreTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123456Z");
    private static final Instant LATER = NOON.plusSeconds(61);
    private static final Turn FIRST = new Turn("usr_alice:order-1", "job_1", NOON);

    private final MemoryDatabase memory = new MemoryDatabase();
    private final IdempotencyStore store = new IdempotencyStore(memory.database(), memory.documents());

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void letsOneOfManyBegin() throws Exception {
        List<Boolean> first = Race.of(16, i -> store.begin(FIRST, "print"));
        assertEquals(1, first.stream().filter(began -> began).count());
    }

    @Test
    void findsWhatWasAnswered() {
        store.begin(FIRST, "print");
        store.finish(FIRST, 201, "{}", "/there");
        assertEquals(new Kept(FIRST.key(), "print", 201, "{}", "/there", "job_1", FIRST.since()), kept());
    }

    @Test
    void keepsTheSubjectFromTurnToTurn() {
        assertTrue(store.begin(FIRST, "print"));
        assertFalse(store.begin(new Turn(FIRST.key(), "job_2", LATER), "print"));
        Turn second = store.takeOver(kept().turn(), LATER).orElseThrow();
        assertEquals("job_1", second.subject());
    }

    @Test
    void isTakenOverByOneOfMany() throws Exception {
        store.begin(FIRST, "print");
        Turn dead = kept().turn();
        List<Optional<Turn>> turns = Race.of(16, i -> store.takeOver(dead, LATER.plusMillis(i)));
        assertEquals(1, turns.stream().filter(Optional::isPresent).count());
    }

    @Test
    void isNotFreedByWhoWasTakenOver() {
        store.begin(FIRST, "print");
        store.takeOver(FIRST, LATER);
        store.free(FIRST);
        assertFalse(kept().isFree());
    }

    @Test
    void isNotTakenOverOnceItIsAnswered() {
        store.begin(FIRST, "print");
        store.finish(FIRST, 202, "{}", "/there");
        assertEquals(Optional.empty(), store.takeOver(kept().turn(), LATER));
        store.free(FIRST);
        assertTrue(kept().isAnswered());
        assertEquals("/there", kept().location());
    }

    @Test
    void keepsTheAnswerOfWhoWasTakenForDead() {
        store.begin(FIRST, "print");
        store.takeOver(FIRST, LATER);
        store.finish(FIRST, 202, "{}", "/there");
        assertTrue(kept().isAnswered());
    }

    @Test
    void forgetsOldKeysButNoneThatIsWorkedOn() {
        store.begin(FIRST, "print");
        store.forget(FIRST);
        assertTrue(store.find(FIRST.key()).isPresent());
        assertEquals(0, store.forgetOlder(NOON.minusSeconds(1)));
        assertEquals(1, store.forgetOlder(LATER));
    }

    private Kept kept() {
        return store.find(FIRST.key()).orElseThrow();
    }
}
