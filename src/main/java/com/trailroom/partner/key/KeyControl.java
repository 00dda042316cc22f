package com.trailroom.partner.key;

import com.trailroom.audit.Audit;
import com.trailroom.audit.Deed;
import com.trailroom.kernel.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** The entrance for what administrators do to the keys of an account. */
@ApplicationScoped
public class KeyControl {

    @Inject
    ApiKeys keys;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Anybody's key. */
    public Optional<ApiKey> find(String keyId) {
        return keys.find(keyId);
    }

    /** Ends all keys of an account for good; audited before it is done. Does nothing when none works. */
    public void revokeAll(Actor actor, String accountId, String reason) {
        long working = keys.list(accountId).stream()
                .filter(key -> key.isUsable(clock.instant()))
                .count();
        if (working == 0) return;
        audit.record(Deed.of(actor, "keys.revoked", accountId)
                .changing(working + " keys", "0 keys")
                .because(reason));
        keys.revokeAll(accountId);
    }
}
