package com.trailroom.api;

import com.trailroom.config.Dial;
import com.trailroom.config.Live;
import com.trailroom.config.Rate;
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
    Live live;

    @Inject
    Clock clock;

    private BriefMemory<Boolean> paid;

    @PostConstruct
    void open() {
        paid = new BriefMemory<>(clock);
    }

    /** Of people: who is signed in, and who is not known. */
    RateLimit keyless() {
        return limit(Dial.RATE_KEYLESS);
    }

    /** Of an account's API keys. */
    RateLimit of(String accountId) {
        boolean pays = paid.recall(accountId).orElseGet(() -> paid.keep(accountId, credits.isOnPaidTier(accountId)));
        return limit(pays ? Dial.RATE_PAID : Dial.RATE_FREE);
    }

    private RateLimit limit(Dial dial) {
        Rate rate = live.rate(dial);
        return RateLimit.of(rate.burst(), rate.period());
    }
}
