package com.trailroom.abuse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something to look into.
 *
 * @param subject  the id of an account, or an address as {@code ClientAddress.group()} has it
 * @param count    how much of it there is, and {@code limit} from how much on it is looked into
 * @param evidence a line each
 * @param seen     when the rule last applied
 */
public record AbuseCase(
        String id,
        Rule rule,
        String subject,
        CaseState state,
        long count,
        long limit,
        List<String> evidence,
        Instant raised,
        Instant seen,
        Optional<Review> review) {

    /** Who decided, why, and when. */
    public record Review(String actor, String reason, Instant at) {}

    public AbuseCase {
        evidence = List.copyOf(evidence);
    }

    public boolean isAboutAnAccount() {
        return subject.startsWith("usr_");
    }
}
