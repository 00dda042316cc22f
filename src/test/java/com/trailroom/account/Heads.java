package com.trailroom.account;

import com.mongodb.client.MongoDatabase;

/** The counting of people over a database. */
public final class Heads {

    private Heads() {}

    public static Headcount over(MongoDatabase database) {
        return new Headcount(new HeadcountStore(database));
    }
}
