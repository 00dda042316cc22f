package com.trailroom.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Makes guessing slow: after a few failures in a row, the account and the address must wait, each failure twice as long, at
 * most fifteen minutes. Nobody is locked out for good, and after fifteen quiet minutes all is forgotten.
 */
final class SignInGuard {

    private static final int FREE_PER_ACCOUNT = 5;
    private static final int FREE_PER_ADDRESS = 20;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final FailureStore failures;
    private final Clock clock;

    SignInGuard(FailureStore failures, Clock clock) {
        this.failures = failures;
        this.clock = clock;
    }

    /** How long this account, known or not, or this address has to wait; empty when it need not. */
    Optional<Duration> wait(String email, String address) {
        Instant now = clock.instant();
        return List.of(account(email), address(address)).stream()
                .map(failures::blockedUntil)
                .flatMap(Optional::stream)
                .filter(until -> until.isAfter(now))
                .max(Instant::compareTo)
                .map(until -> Duration.between(now, until));
    }

    void failed(String email, String address) {
        count(account(email), FREE_PER_ACCOUNT);
        count(address(address), FREE_PER_ADDRESS);
    }

    /** Forgets the account's failures; the address's stay, or a guesser would clear them with an account of his own. */
    void succeeded(String email) {
        failures.forget(account(email), Optional.empty());
    }

    private void count(String key, int free) {
        Instant now = clock.instant();
        failures.forget(key, Optional.of(now.minus(LONGEST)));
        int over = failures.count(key, now) - free;
        if (over > 0) failures.block(key, now.plus(delay(over)));
    }

    private static Duration delay(int over) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(over - 1, 10));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }

    private static String account(String email) {
        return "account:" + email;
    }

    private static String address(String address) {
        return "address:" + address;
    }
}
