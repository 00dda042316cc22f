package com.trailroom.tryon.prompt;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.trailroom.store.Indexes;
import com.trailroom.tryon.Mode;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Trials in {@code prompt_trials}. */
class TrialStore {

    private static final String VERSION = "version";

    private final MongoCollection<Document> trials;

    TrialStore(MongoDatabase database) {
        trials = database.getCollection("prompt_trials");
        Indexes.on(trials, new Document(VERSION, 1).append("_id", -1));
    }

    void insert(Trial trial) {
        trials.insertOne(new Document("_id", trial.id())
                .append(VERSION, version(trial.mode(), trial.number()))
                .append("mode", trial.mode().code())
                .append("number", trial.number())
                .append("actor", trial.actor())
                .append("sample", trial.sample())
                .append("begun_at", Date.from(trial.begun())));
    }

    void made(String id, String picture) {
        trials.updateOne(eq("_id", id), set("picture", picture));
    }

    void failed(String id, String why) {
        trials.updateOne(eq("_id", id), set("failure", why));
    }

    /** The latest of a version, newest first. */
    List<Trial> of(Mode mode, int number, int limit) {
        return trials.find(eq(VERSION, version(mode, number)))
                .sort(Sorts.descending("_id"))
                .limit(limit)
                .map(TrialStore::read)
                .into(new ArrayList<>());
    }

    boolean hasMade(Mode mode, int number) {
        return trials.find(and(eq(VERSION, version(mode, number)), exists("picture")))
                        .first()
                != null;
    }

    private static String version(Mode mode, int number) {
        return mode.code() + ":" + number;
    }

    private static Trial read(Document from) {
        return new Trial(
                from.getString("_id"),
                Mode.of(from.getString("mode")).orElseThrow(),
                from.getInteger("number"),
                from.getString("actor"),
                from.getString("sample"),
                from.getDate("begun_at").toInstant(),
                Optional.ofNullable(from.getString("picture")),
                Optional.ofNullable(from.getString("failure")));
    }
}
