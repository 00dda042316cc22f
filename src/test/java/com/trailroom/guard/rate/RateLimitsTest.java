package com.trailroom.guard.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import com.trailroom.support.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private static final String HOME = "203.0.113.9";

    private final MemoryDatabase memory = new MemoryDatabase();
    private final MovableClock clock = new MovableClock();
    private final AtomicInteger roundTrips = new AtomicInteger();
    private final BucketStore store = new BucketStore(memory.database());
    private final RateLimits limits = node();

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void letTwentyThroughOnTheFreeTierThenOneEverySixSeconds() {
        assertEquals(20, allowed(limits, RateLimit.FREE, 200));
        for (int i = 0; i < 25; i++) {
            clock.move(Duration.ofMillis(5999));
            assertEquals(0, allowed(limits, RateLimit.FREE, 3));
            clock.move(Duration.ofMillis(1));
            assertEquals(1, allowed(limits, RateLimit.FREE, 3));
        }
    }

    @Test
    void letAHundredThroughOnThePaidTierThenOneASecond() {
        assertEquals(100, allowed(limits, RateLimit.PAID, 200));
        for (int i = 0; i < 60; i++) {
            clock.move(Duration.ofMillis(999));
            assertEquals(0, allowed(limits, RateLimit.PAID, 2));
            clock.move(Duration.ofMillis(1));
            assertEquals(1, allowed(limits, RateLimit.PAID, 2));
        }
    }

    @Test
    void giveSixtyFourThreadsNotOneMore() throws Exception {
        assertEquals(20, race(RateLimit.FREE));
        clock.move(Duration.ofSeconds(6));
        assertEquals(1, race(RateLimit.FREE));
        assertEquals(100, race(RateLimit.PAID));
    }

    /** Random pauses, against the plainest bucket there is. */
    @Test
    void areExactOnOneNodeWhateverTheRhythm() {
        Random random = new Random(7);
        Instant full = clock.instant();
        for (int i = 0; i < 5000; i++) {
            boolean expected = RateLimit.FREE.tokens(full, clock.instant()) > 0;
            if (expected) full = RateLimit.FREE.fullAfter(full, clock.instant(), 1);
            assertEquals(expected, limits.of("key_1", HOME, RateLimit.FREE).allowed(), "request " + i);
            clock.move(Duration.ofMillis(random.nextInt(10) == 0 ? random.nextInt(120_000) : random.nextInt(9000)));
            if (random.nextInt(50) == 0) limits.forgetIdle();
        }
    }

    @Test
    void letNodesTogetherThroughNoMoreThanTheyState() {
        Random random = new Random(11);
        List<RateLimits> nodes = IntStream.range(0, 3).mapToObj(i -> node()).toList();
        List<Instant> allowed = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            RateLimits node = nodes.get(random.nextInt(3));
            if (node.of("key_1", HOME, RateLimit.FREE).allowed()) allowed.add(clock.instant());
            clock.move(Duration.ofMillis(random.nextInt(20) == 0 ? random.nextInt(150_000) : random.nextInt(2000)));
        }
        int most = 20 + 3 * (RateLimit.FREE.slice() - 1);
        for (int from = 0; from < allowed.size(); from++) {
            for (int to = from; to < allowed.size(); to++) {
                long filled =
                        Duration.between(allowed.get(from), allowed.get(to)).toMillis() / 6000;
                assertTrue(to - from + 1 <= most + filled, "from " + from + " to " + to);
            }
        }
    }

    @Test
    void shareOneBucketBetweenNodes() {
        RateLimits other = node();
        int together = 0;
        for (int i = 0; i < 100; i++) {
            together += allowed(limits, RateLimit.PAID, 1) + allowed(other, RateLimit.PAID, 1);
        }
        assertEquals(100, together);
    }

    @Test
    void rarelyAskTheDatabase() {
        for (int i = 0; i < 100; i++) {
            assertTrue(limits.of("key_1", HOME, RateLimit.PAID).allowed());
            clock.move(Duration.ofMillis(1500));
        }
        assertEquals(20, roundTrips.get());
        roundTrips.set(0);
        allowed(limits, RateLimit.PAID, 1000);
        assertTrue(roundTrips.get() <= 20, "a flood asks no more often than it is let through");
    }

    @Test
    void countByKeyAndByAddressAndTakeFromBothOrNone() {
        assertEquals(20, allowed(limits, RateLimit.FREE, 30));
        assertFalse(limits.of("key_2", HOME, RateLimit.FREE).allowed());
        assertEquals(
                20,
                limits.of("key_2", HOME, RateLimit.FREE).quotas().get(0).quota().remaining());
        Passage elsewhere = limits.of("key_1", "198.51.100.1", RateLimit.FREE);
        assertFalse(elsewhere.allowed());
        assertEquals(20, elsewhere.quotas().get(1).quota().remaining());
        assertTrue(limits.of("key_2", "198.51.100.1", RateLimit.FREE).allowed());
    }

    @Test
    void tellWhatRemainsInTheHeadersOfTheDraft() {
        allowed(limits, RateLimit.FREE, 4);
        Passage passage = limits.of("key_1", "198.51.100.1", RateLimit.FREE);
        assertEquals("\"key\";q=20;w=120, \"address\";q=20;w=120", passage.policyHeader());
        assertEquals("\"key\";r=15;t=6, \"address\";r=19;t=6", passage.limitHeader());
        assertEquals(Duration.ZERO, passage.retryAfter());
        clock.move(Duration.ofMillis(4500));
        assertEquals("\"address\";r=15;t=2", limits.of(HOME, RateLimit.FREE).limitHeader());
    }

    @Test
    void tellWhenToTryAgain() {
        allowed(limits, RateLimit.FREE, 20);
        clock.move(Duration.ofMillis(1500));
        Passage refused = limits.of("key_1", HOME, RateLimit.FREE);
        assertEquals(Duration.ofMillis(4500), refused.retryAfter());
        assertEquals("\"key\";r=0;t=5, \"address\";r=0;t=5", refused.limitHeader());
        clock.move(refused.retryAfter());
        assertTrue(limits.of("key_1", HOME, RateLimit.FREE).allowed());
    }

    @Test
    void goByTheirOwnArithmeticWhileTheDatabaseIsAway() {
        RateLimits alone = new RateLimits(
                (name, limit, now) -> {
                    throw new IllegalStateException("no database");
                },
                clock);
        assertEquals(20, allowed(alone, RateLimit.FREE, 30));
    }

    @Test
    void forgetFullBucketsInTheDatabase() {
        allowed(limits, RateLimit.FREE, 1);
        clock.move(Duration.ofMinutes(3));
        store.forgetFull(clock.instant());
        assertEquals(0, memory.database().getCollection("rate_buckets").countDocuments());
    }

    private RateLimits node() {
        return new RateLimits(
                (name, limit, now) -> {
                    roundTrips.incrementAndGet();
                    return store.lease(name, limit, now);
                },
                clock);
    }

    private static int allowed(RateLimits node, RateLimit limit, int tries) {
        return (int) IntStream.range(0, tries)
                .filter(i -> node.of("key_1", HOME, limit).allowed())
                .count();
    }

    private long race(RateLimit limit) throws Exception {
        return Race.of(64, i -> allowed(limits, limit, 10)).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
