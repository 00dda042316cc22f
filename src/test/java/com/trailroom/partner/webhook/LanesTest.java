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

    private static final Optional<Duration> QUICKLY = Optional.of(Duration.ofMillis(80));

    private final Lanes lanes = new Lanes();

    @Test
    void giveOneToAnEndpointThatHasNotAnsweredYet() {
        assertTrue(enter("a").isPresent());
        assertTrue(enter("a").isEmpty());
        assertEquals(Set.of("a"), lanes.open().orElseThrow().notThese());
    }

    @Test
    void giveFourToAnEndpointThatAnsweredWellAndQuickly() {
        lanes.leave(enter("a").orElseThrow(), QUICKLY);
        for (int i = 0; i < 4; i++) assertTrue(enter("a").isPresent());
        assertTrue(enter("a").isEmpty());
    }

    @Test
    void giveOneAgainAfterAFailureOrASlowAnswer() {
        for (Optional<Duration> outcome : List.of(Optional.<Duration>empty(), Optional.of(Duration.ofSeconds(6)))) {
            lanes.leave(enter("a").orElseThrow(), QUICKLY);
            lanes.leave(enter("a").orElseThrow(), outcome);
            Lane only = enter("a").orElseThrow();
            assertTrue(enter("a").isEmpty());
            lanes.abandon(only);
        }
    }

    @Test
    void keepHalfForThoseWhoAnswerWell() {
        lanes.leave(enter("well").orElseThrow(), QUICKLY);
        for (int i = 0; i < 16; i++) assertTrue(enter("hung" + i).isPresent());
        assertTrue(enter("hung16").isEmpty());
        assertEquals(Optional.of(Set.of("well")), lanes.open().orElseThrow().only());
        assertTrue(enter("well").isPresent());
    }

    @Test
    void giveAnAccountEightHoweverManyEndpointsItHas() {
        List<Lane> taken = new ArrayList<>();
        for (int i = 0; i < 8; i++) taken.add(lanes.enter("e" + i, "bob").orElseThrow());
        assertTrue(lanes.enter("e9", "bob").isEmpty());
        assertEquals(Set.of("bob"), lanes.open().orElseThrow().notOfThese());
        lanes.leave(taken.get(0), QUICKLY);
        assertTrue(lanes.enter("e9", "bob").isPresent());
    }

    @Test
    void areAllFreeAgainOnceAllAreLeft() {
        for (int round = 0; round < 3; round++) {
            List<Lane> taken = new ArrayList<>();
            for (int i = 0; i < Lanes.ALL; i++) enter("e" + i).ifPresent(taken::add);
            assertFalse(taken.isEmpty());
            taken.forEach(lane -> lanes.leave(lane, QUICKLY));
        }
        for (int i = 0; i < Lanes.ALL; i++) assertTrue(enter("e" + i % 32).isPresent(), "lane " + i);
        assertTrue(lanes.open().isEmpty());
    }

    /** Of an account of its own. */
    private Optional<Lane> enter(String endpoint) {
        return lanes.enter(endpoint, "usr_" + endpoint);
    }
}
