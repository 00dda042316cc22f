package com.trailroom.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.account.OneTimeLinks.Link;
import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import com.trailroom.support.Race;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OneTimeLinksTest {

    private static final Link ALICE = new Link("usr_alice", "new@example.org");

    private final MemoryDatabase memory = new MemoryDatabase();
    private final MovableClock clock = new MovableClock();
    private final OneTimeLinks links = new OneTimeLinks(new LinkStore(memory.database()), clock);

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void worksOnceAndMayBeLookedAtBefore() {
        String token = links.issue(Purpose.RESET_PASSWORD, ALICE);
        assertEquals(Optional.of(ALICE), links.look(Purpose.RESET_PASSWORD, token));
        assertEquals(Optional.of(ALICE), links.use(Purpose.RESET_PASSWORD, token));
        assertEquals(Optional.empty(), links.look(Purpose.RESET_PASSWORD, token));
        assertEquals(Optional.empty(), links.use(Purpose.RESET_PASSWORD, token));
    }

    @Test
    void goesToOneOfManyWhoUseItAtOnce() throws Exception {
        String token = links.issue(Purpose.RESET_PASSWORD, ALICE);
        List<Optional<Link>> used = Race.of(16, i -> links.use(Purpose.RESET_PASSWORD, token));
        assertEquals(1, used.stream().filter(Optional::isPresent).count());
    }

    @Test
    void doesNothingElse() {
        String token = links.issue(Purpose.VERIFY_ADDRESS, ALICE);
        assertEquals(Optional.empty(), links.use(Purpose.RESET_PASSWORD, token));
        assertTrue(links.use(Purpose.VERIFY_ADDRESS, token).isPresent());
        assertEquals(Optional.empty(), links.use(Purpose.VERIFY_ADDRESS, ""));
    }

    @Test
    void expires() {
        String token = links.issue(Purpose.RESET_PASSWORD, ALICE);
        clock.move(Duration.ofMinutes(30));
        assertEquals(Optional.empty(), links.look(Purpose.RESET_PASSWORD, token));
        assertEquals(Optional.empty(), links.use(Purpose.RESET_PASSWORD, token));
        links.prune();
        assertEquals(0, memory.database().getCollection("one_time_links").countDocuments());
    }

    @Test
    void endsWhenANewerOneIsIssued() {
        String first = links.issue(Purpose.RESET_PASSWORD, ALICE);
        String other = links.issue(Purpose.VERIFY_ADDRESS, ALICE);
        String second = links.issue(Purpose.RESET_PASSWORD, ALICE);
        assertEquals(Optional.empty(), links.use(Purpose.RESET_PASSWORD, first));
        assertTrue(links.use(Purpose.RESET_PASSWORD, second).isPresent());
        assertTrue(links.use(Purpose.VERIFY_ADDRESS, other).isPresent());
    }

    @Test
    void isNotInTheDatabase() {
        String token = links.issue(Purpose.RESET_PASSWORD, ALICE);
        String stored =
                memory.database().getCollection("one_time_links").find().first().toJson();
        assertFalse(stored.contains(token), stored);
    }
}
