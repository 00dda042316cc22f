package com.trailroom.guard.rate;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether a request was let through, and where its buckets stand after it.
 *
 * @param quotas by whom and by what it was counted, in the order they were asked for
 */
public record Passage(boolean allowed, List<Counted> quotas) {

    /** {@code policy} is a name for the headers, such as {@code key}. */
    public record Counted(String policy, Quota quota) {}

    public Passage {
        quotas = List.copyOf(quotas);
    }

    /** When another try may succeed; zero for a request that was let through. */
    public Duration retryAfter() {
        return quotas.stream()
                .map(Counted::quota)
                .filter(quota -> !allowed && quota.remaining() == 0)
                .map(Quota::more)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /** The {@code RateLimit-Policy} header of draft-ietf-httpapi-ratelimit-headers-10: a full bucket, and the time to fill it. */
    public String policyHeader() {
        return quotas.stream()
                .map(counted -> "\"%s\";q=%d;w=%d"
                        .formatted(
                                counted.policy(),
                                counted.quota().limit().burst(),
                                counted.quota().limit().window().toSeconds()))
                .collect(Collectors.joining(", "));
    }

    /** The {@code RateLimit} header of the same draft: what remains, and in how many seconds there is more. */
    public String limitHeader() {
        return quotas.stream()
                .map(counted -> "\"%s\";r=%d;t=%d"
                        .formatted(
                                counted.policy(),
                                counted.quota().remaining(),
                                counted.quota().moreSeconds()))
                .collect(Collectors.joining(", "));
    }
}
