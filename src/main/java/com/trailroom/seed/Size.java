package com.trailroom.seed;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** How much to make up; of entries there are a few more when jobs and accounts need them. */
record Size(int users, int jobs, int entries) {

    private static final int MOST = 10_000_000;

    Size {
        for (int count : new int[] {users, jobs, entries}) {
            if (count < 0 || count > MOST) throw new IllegalArgumentException("counts are from 0 to " + MOST);
        }
        if (users == 0) throw new IllegalArgumentException("there are no jobs or entries without users");
    }

    /** Written as {@code users=1000,jobs=5000,entries=10000}; what is left out follows from the users. */
    static Size of(String text) {
        Map<String, Integer> counts = Arrays.stream(text.split(","))
                .map(part -> part.strip().split("=", 2))
                .collect(Collectors.toMap(
                        part -> part[0], part -> Integer.valueOf(part[part.length - 1].replace("_", ""))));
        if (!java.util.Set.of("users", "jobs", "entries").containsAll(counts.keySet())) {
            throw new IllegalArgumentException("users, jobs and entries may be given");
        }
        int users = counts.getOrDefault("users", 1_000);
        return new Size(users, counts.getOrDefault("jobs", users * 5), counts.getOrDefault("entries", users * 10));
    }
}
