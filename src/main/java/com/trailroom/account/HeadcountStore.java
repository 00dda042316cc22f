package com.trailroom.account;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.trailroom.store.TimeWalk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Counts in {@code users} and {@code sessions}, whose ids tell when they were made. */
class HeadcountStore {

    private final MongoCollection<Document> users;
    private final MongoCollection<Document> sessions;

    HeadcountStore(MongoDatabase database) {
        users = database.getCollection("users");
        sessions = database.getCollection("sessions");
    }

    List<String> registered(Instant from, Instant to) {
        List<String> ids = new ArrayList<>();
        TimeWalk.over(users, "usr", from, to, Projections.include("_id"), user -> ids.add(user.getString("_id")));
        return ids;
    }

    List<String> signedIn(Instant from, Instant to) {
        List<String> ids = new ArrayList<>();
        TimeWalk.over(
                sessions,
                "ses",
                from,
                to,
                Projections.include("user_id"),
                session -> ids.add(session.getString("user_id")));
        return ids;
    }

    Optional<Instant> first() {
        return Optional.ofNullable(users.find()
                        .projection(Projections.include("created_at"))
                        .sort(Sorts.ascending("_id"))
                        .limit(1)
                        .first())
                .map(user -> user.getDate("created_at").toInstant());
    }
}
