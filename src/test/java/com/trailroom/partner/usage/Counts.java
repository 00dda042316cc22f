package com.trailroom.partner.usage;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;

/** Requests that were counted, in a database. */
public final class Counts {

    private Counts() {}

    public static Usage over(MongoDatabase database, Clock clock) {
        return new Usage(new UsageStore(database), clock);
    }

    public static void request(Usage usage, String accountId, String endpoint, int status) {
        usage.count(new Answered(accountId, "key_1", endpoint, status, Duration.ofMillis(40), 1));
        usage.flush();
    }
}
