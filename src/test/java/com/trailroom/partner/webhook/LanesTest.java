package com.trailroom.partner.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.partner.webhook.Lanes.Lane;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LanesTest {

    private static final Duration QUICKLY = Duration.ofMillis(80);
    private static final Duration SLOWLY = Duration.ofSeconds(15);

    private final Lanes lanes = new Lanes();

    @Test
    void giveOneToAnEndpointThatWasNotTriedYet() {
        assertTrue(enter("a").isPresent());
        assertTrue(enter("a").isEmpty());
        assertEquals(Set.of("a"), lanes.open().orElseThrow().notThese());
    }

    @Test
    void giveFourToAnEndpointThatAnswersQuickly() {
        quick("a");
        for (int i = 0; i < 4; i++) assertTrue(enter("a").isPresent());
        assertTrue(enter("a").isEmpty());
    }

    @Test
    void giveOneToAnEndpointThatLetsUsWait() {
        quick("a");
        slow("a");
        Lane only = enter("a").orElseThrow();
        assertTrue(enter("a").isEmpty());
        lanes.leave(only, QUICKLY);
        assertTrue(enter("a").isPresent());
        assertTrue(enter("a").isPresent());
    }

    @Test
    void giveAQuarterToThoseThatWereNotTriedYet() {
        quick("quick");
        slow("slow");
        for (int i = 0; i < 8; i++) assertTrue(enter("new" + i).isPresent());
        assertTrue(enter("new8").isEmpty());
        assertEquals(
                Optional.of(Set.of("quick", "slow")), lanes.open().orElseThrow().only());
        assertTrue(enter("quick").isPresent());
    }

    @Test
    void giveAQuarterToThoseThatLetUsWaitAndKeepTheRest() {
        for (int i = 0; i < 12; i++) slow("slow" + i);
        for (int i = 0; i < 8; i++) assertTrue(enter("slow" + i).isPresent());
        assertTrue(enter("slow8").isEmpty());
        assertTrue(lanes.open().orElseThrow().notThese().containsAll(Set.of("slow8", "slow11")));
        assertTrue(enter("new").isPresent());
    }

    @Test
    void giveTheSlowOnesTheirTurnsOneAfterTheOther() {
        slow("a");
        slow("b");
        lanes.leave(enter("a").orElseThrow(), SLOWLY);
        assertEquals(Set.of("a"), lanes.open().orElseThrow().notThese());
        assertTrue(lanes.nextTurn());
        assertEquals(Set.of(), lanes.open().orElseThrow().notThese());
        assertFalse(lanes.nextTurn());
    }

    @Test
    void giveAnAccountEightHoweverManyEndpointsItHas() {
        for (int i = 0; i < 3; i++) lanes.leave(lanes.enter("e" + i, "bob").orElseThrow(), QUICKLY);
        List<Lane> taken = new ArrayList<>();
        for (int i = 0; i < 8; i++) taken.add(lanes.enter("e" + i % 3, "bob").orElseThrow());
        assertTrue(lanes.enter("e2", "bob").isEmpty());
        assertEquals(Set.of("bob"), lanes.open().orElseThrow().notOfThese());
        lanes.abandon(taken.get(0));
        assertTrue(lanes.enter("e2", "bob").isPresent());
    }

    @Test
    void areAllFreeAgainOnceAllAreLeft() {
        for (int i = 0; i < Lanes.ALL; i++) quick("e" + i);
        for (int round = 0; round < 3; round++) {
            List<Lane> taken = new ArrayList<>();
            for (int i = 0; i < Lanes.ALL; i++) taken.add(enter("e" + i).orElseThrow());
            assertTrue(lanes.open().isEmpty());
            assertTrue(enter("e0").isEmpty());
            taken.forEach(lane -> lanes.leave(lane, QUICKLY));
        }
    }

    private void quick(String endpoint) {
        lanes.leave(enter(endpoint).orElseThrow(), QUICKLY);
    }

    private void slow(String endpoint) {
        lanes.leave(enter(endpoint).orElseThrow(), SLOWLY);
    }

    /** Of an account of its own. */
    private Optional<Lane> enter(String endpoint) {
        return lanes.enter(endpoint, "usr_" + endpoint);
    }
}
