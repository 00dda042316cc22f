package com.trailroom.guard.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.audit.Audit;
import com.trailroom.audit.AuditBook;
import com.trailroom.audit.AuditFilter;
import com.trailroom.audit.Deed;
import com.trailroom.guard.ClientAddress;
import com.trailroom.kernel.Actor;
import com.trailroom.kernel.AddressRange;
import com.trailroom.kernel.IpLiteral;
import com.trailroom.kernel.Refusal;
import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlocksTest {

    private static final Actor ROOT = new Actor("usr_root", "super_admin", "198.51.100.7");

    private final MovableClock clock = new MovableClock();
    private final MemoryDatabase memory = new MemoryDatabase();
    private final Audit audit = AuditBook.in(memory.database(), clock);
    private final Blocks here = node();
    private final Blocks there = node();

    @AfterEach
    void close() {
        memory.close();
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7, true",
        "203.0.113.7, 203.0.113.8, false",
        "203.0.113.77/24, 203.0.113.255, true",
        "203.0.113.0/24, 203.0.114.0, false",
        "2001:db8:1::/48, 2001:db8:1:2::3, true",
        "2001:db8:1::/48, 2001:db8:2::, false",
        "2001:db8::1, 2001:db8::1, true"
    })
    void blocksWhatLiesInTheRange(String range, String address, boolean blocked) {
        block(here, range);
        assertEquals(blocked, isBlocked(here, address));
    }

    @Test
    void isFeltOnEveryNodeWithinASecond() {
        block(here, "203.0.113.0/24");
        assertTrue(isBlocked(here, "203.0.113.9"), "at once where it was made");
        clock.move(Duration.ofSeconds(1));
        assertTrue(isBlocked(there, "203.0.113.9"));
        there.lift(ROOT, AddressRange.of("203.0.113.0/24"), "an office");
        assertFalse(isBlocked(there, "203.0.113.9"));
        clock.move(Duration.ofSeconds(1));
        assertFalse(isBlocked(here, "203.0.113.9"));
    }

    @Test
    void endsByItself() {
        Instant end = clock.instant().plus(Duration.ofHours(1));
        here.add(ROOT, AddressRange.of("203.0.113.7"), Optional.of(end), "scraping");
        clock.move(Duration.ofMinutes(59));
        assertTrue(isBlocked(here, "203.0.113.7"));
        clock.move(Duration.ofMinutes(1));
        assertFalse(isBlocked(here, "203.0.113.7"));
        assertEquals(1, here.all().size(), "still told of");
        block(here, "203.0.113.7");
        assertTrue(isBlocked(here, "203.0.113.7"), "blocked anew");
        assertEquals(1, here.all().size());
        here.forgetOver();
        assertEquals(1, here.all().size(), "what stands is not forgotten");
    }

    @Test
    void refusesTheOwnAddressAndWhatIsTooWide() {
        assertRefused(BlockRefusal.OWN_ADDRESS, "198.51.100.0/24");
        assertRefused(BlockRefusal.RANGE_TOO_WIDE, "203.0.0.0/7");
        assertRefused(BlockRefusal.RANGE_TOO_WIDE, "2000::/15");
        block(here, "203.0.113.0/24");
        assertRefused(BlockRefusal.ALREADY_BLOCKED, "203.0.113.9/24");
        Refusal past = assertThrows(
                Refusal.class,
                () -> here.add(ROOT, AddressRange.of("203.0.113.1"), Optional.of(clock.instant()), "late"));
        assertEquals(BlockRefusal.ENDS_BEFORE_IT_BEGINS, past.reason());
    }

    @ParameterizedTest
    @CsvSource({
        "/static/fonts/a.woff2, 203.0.113.9, true",
        "/assets/app.1.css, 203.0.113.9, true",
        "/health/live, 127.0.0.1, true",
        "/health/live, ::1, true",
        "/health/live, 203.0.113.9, false",
        "/healthy, 127.0.0.1, false",
        "/, 127.0.0.1, false",
        "/api/v1/pricing, 203.0.113.9, false"
    })
    void leavesOpenWhatTheRefusalIsMadeOfAndTheMachinesOwnProbes(String path, String address, boolean open) {
        assertEquals(
                open,
                BlockFilter.isOpen(
                        path, new ClientAddress(IpLiteral.parse(address).orElseThrow())));
    }

    @Test
    void isAudited() {
        block(here, "203.0.113.0/24");
        here.lift(ROOT, AddressRange.of("203.0.113.0/24"), "an office");
        assertThrows(Refusal.class, () -> here.lift(ROOT, AddressRange.of("203.0.113.0/24"), "again"));
        List<Deed> deeds = audit.find(AuditFilter.all(), Optional.empty(), 9).stream()
                .map(entry -> entry.deed())
                .toList();
        assertEquals(
                List.of(
                        new Deed(ROOT, "address.unblocked", "203.0.113.0/24", "blocked for good", "open", "an office"),
                        new Deed(ROOT, "address.blocked", "203.0.113.0/24", "open", "blocked for good", "scraping")),
                deeds);
    }

    private Blocks node() {
        return new Blocks(new BlockStore(memory.database()), audit, clock);
    }

    private static void block(Blocks blocks, String range) {
        blocks.add(ROOT, AddressRange.of(range), Optional.empty(), "scraping");
    }

    private static boolean isBlocked(Blocks blocks, String address) {
        return blocks.isBlocked(new ClientAddress(IpLiteral.parse(address).orElseThrow()));
    }

    private void assertRefused(BlockRefusal reason, String range) {
        Refusal refused = assertThrows(Refusal.class, () -> block(here, range));
        assertEquals(reason, refused.reason());
    }
}
