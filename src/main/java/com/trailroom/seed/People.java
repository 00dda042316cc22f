package com.trailroom.seed;

import com.trailroom.kernel.Ids;
import java.time.Duration;
import java.time.Instant;

/** The accounts while their story is made up, each by its number; later ones registered later. */
final class People {

    static final int FREE_A_DAY = 3;

    /** So long ago the first registered. */
    static final Duration PAST = Duration.ofDays(90);

    private final long start;
    private final long length;
    private final int count;
    final int[] free;
    final int[] bought;
    final int[] sequence;
    final int[] granted;
    final boolean[] paying;

    static People until(Instant end, int count) {
        return new People(count, end.minus(PAST), end);
    }

    private People(int count, Instant start, Instant end) {
        this.count = count;
        this.start = start.toEpochMilli();
        this.length = end.toEpochMilli() - this.start;
        free = new int[count];
        bought = new int[count];
        sequence = new int[count];
        granted = new int[count];
        paying = new boolean[count];
    }

    int count() {
        return count;
    }

    Instant registered(int person) {
        return Instant.ofEpochMilli(start + length * person / count);
    }

    String id(int person) {
        return Ids.derived("usr", registered(person), "seeded account " + person);
    }
}
