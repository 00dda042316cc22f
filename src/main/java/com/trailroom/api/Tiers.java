package com.trailroom.api;

import com.trailroom.config.Settings;
import com.trailroom.credit.Credits;
import com.trailroom.guard.rate.RateLimit;
import com.trailroom.kernel.BriefMemory;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** How much an account may send. Asks the database at most once a second for each. */
@ApplicationScoped
class Tiers {

    @Inject
    Credits credits;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private BriefMemory<RateLimit> memory;
    private RateLimit free;
    private RateLimit paid;
    private RateLimit keyless;

    @PostConstruct
    void open() {
        memory = new BriefMemory<>(clock);
        free = limit("rate.free", RateLimit.FREE);
        paid = limit("rate.paid", RateLimit.PAID);
        keyless = limit("rate.keyless", RateLimit.KEYLESS);
    }

    /** Of people: who is signed in, and who is not known. */
    RateLimit keyless() {
        return keyless;
    }

    /** Of an account's API keys. */
    RateLimit of(String accountId) {
        return memory.recall(accountId)
                .orElseGet(() -> memory.keep(accountId, credits.isOnPaidTier(accountId) ? paid : free));
    }

    private RateLimit limit(String setting, RateLimit usual) {
        return settings.rate(setting)
                .map(rate -> RateLimit.of(rate.burst(), rate.period()))
                .orElse(usual);
    }
}
