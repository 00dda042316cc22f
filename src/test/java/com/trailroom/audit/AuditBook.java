package com.trailroom.audit;

import com.mongodb.client.MongoDatabase;
import com.trailroom.config.Seal;
import java.time.Clock;

/** {@link Audit} for tests of other rooms. */
public final class AuditBook {

    private AuditBook() {}

    public static Audit in(MongoDatabase database, Clock clock) {
        return new Audit(new AuditStore(database, new AuditSeal(new Seal(new byte[32]))), clock);
    }

    /** Also what walks it, and what writes its beginning. */
    public record Whole(AuditVerifier verifier, AuditPast past) {}

    public static Whole wholeIn(MongoDatabase database) {
        AuditStore store = new AuditStore(database, new AuditSeal(new Seal(new byte[32])));
        return new Whole(new AuditVerifier(store), new AuditPast(store));
    }
}
