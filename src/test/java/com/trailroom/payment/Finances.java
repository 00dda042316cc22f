package com.trailroom.payment;

import com.mongodb.client.MongoDatabase;
import com.trailroom.audit.Audit;
import java.time.Clock;

/** The counting of orders over a database. */
public final class Finances {

    private Finances() {}

    public static Finance over(MongoDatabase database, Audit audit, Clock clock) {
        return new Finance(
                new PaymentSearchStore(database),
                new FakeGateway(),
                new Differences(new DifferenceStore(database), clock),
                audit);
    }
}
