package com.trailroom.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void sortsByTheTimeOfMaking() {
        String early = at(NOON).next("job");
        String late = at(NOON.plusMillis(1)).next("job");
        assertTrue(early.compareTo(late) < 0, early + " before " + late);
    }

    @Test
    void neverRepeatsWithinOneMillisecond() {
        Ids ids = at(NOON);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) seen.add(ids.next("img"));
        assertEquals(10_000, seen.size());
    }

    @Test
    void knowsItsOwnForm() {
        assertTrue(Ids.isWellFormed("job", at(NOON).next("job")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "job_", "img_0123456789abcdefghjkmnpqrs", "job_0123456789ABCDEFGHJKMNPQRS", "job_short"})
    void refusesAnotherForm(String text) {
        assertFalse(Ids.isWellFormed("job", text));
    }

    private static Ids at(Instant instant) {
        return new Ids(Clock.fixed(instant, ZoneOffset.UTC));
    }
}
