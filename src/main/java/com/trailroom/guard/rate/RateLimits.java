package com.trailroom.guard.rate;

import com.trailroom.guard.rate.Passage.Counted;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The entrance: lets a request through, or does not. Thread-safe. */
public class RateLimits {

    private static final int MOST_BUCKETS = 50_000;

    private final SharedBuckets shared;
    private final Clock clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_BUCKETS;
        }
    };

    RateLimits(SharedBuckets shared, Clock clock) {
        this.shared = shared;
        this.clock = clock;
    }

    /** Counts a request that is nobody's yet, by the address it comes from ({@code ClientAddress.group()}). */
    public Passage of(String address, RateLimit limit) {
        return pass(List.of("address"), List.of(bucket("address", address, limit)));
    }

    /** Counts a request by its key (or account) and by its address: both have a token for it, or none loses one. */
    public Passage of(String key, String address, RateLimit limit) {
        return pass(List.of("key", "address"), List.of(bucket("key", key, limit), bucket("address", address, limit)));
    }

    /** Lets go of the buckets that are full. */
    void forgetIdle() {
        Instant now = now();
        synchronized (buckets) {
            buckets.values().removeIf(bucket -> bucket.isIdle(now));
        }
    }

    private Bucket bucket(String kind, String name, RateLimit limit) {
        String id = kind + ":" + limit.burst() + "/" + limit.period().toMillis() + ":" + name;
        synchronized (buckets) {
            return buckets.computeIfAbsent(id, unknown -> new Bucket(unknown, limit, shared));
        }
    }

    /** Locks the buckets one after the other; keys before addresses, so that no two requests wait for each other. */
    private Passage pass(List<String> policies, List<Bucket> of) {
        Bucket first = of.get(0);
        Bucket last = of.get(of.size() - 1);
        synchronized (first) {
            synchronized (last) {
                Instant now = now();
                boolean allowed = of.stream().allMatch(bucket -> bucket.has(now));
                if (allowed) of.forEach(bucket -> bucket.take(now));
                List<Counted> counted = new ArrayList<>();
                for (int i = 0; i < of.size(); i++) {
                    counted.add(new Counted(policies.get(i), of.get(i).quota(now)));
                }
                return new Passage(allowed, counted);
            }
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
