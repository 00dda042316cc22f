package com.trailroom.tryon;

import com.mongodb.client.MongoDatabase;

/** The counting of jobs over a database. */
public final class Tallies {

    private Tallies() {}

    public static JobTallies over(MongoDatabase database) {
        return new JobTallies(new TallyStore(database));
    }
}
