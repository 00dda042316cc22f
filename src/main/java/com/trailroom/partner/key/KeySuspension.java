package com.trailroom.partner.key;

import com.trailroom.account.AccountSuspended;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** The keys of an account that was suspended open nothing from that moment on. */
@ApplicationScoped
class KeySuspension {

    @Inject
    ApiKeys keys;

    void stop(@Observes AccountSuspended news) {
        keys.forgetAccount(news.accountId());
    }
}
