package com.trailroom.seed;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** Writes documents by the thousand: each batch costs the store one commit. */
final class SeedStore {

    private static final int BATCH = 2_000;

    private final MongoDatabase database;
    private final Map<String, List<Document>> waiting = new HashMap<>();

    SeedStore(MongoDatabase database) {
        this.database = database;
    }

    boolean hasUsers(int most) {
        return database.getCollection("users").estimatedDocumentCount() > most;
    }

    void add(String collection, Document document) {
        List<Document> batch = waiting.computeIfAbsent(collection, name -> new ArrayList<>());
        batch.add(document);
        if (batch.size() == BATCH) flush(collection);
    }

    void flush() {
        waiting.keySet().forEach(this::flush);
    }

    private void flush(String collection) {
        List<Document> batch = waiting.get(collection);
        if (batch.isEmpty()) return;
        database.getCollection(collection).insertMany(batch, new InsertManyOptions().ordered(false));
        batch.clear();
    }
}
