package com.trailroom.seed;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/**
 * Writes documents by the ten thousand. Each batch costs the store one commit, which writes every page again that it touches;
 * those of indexes lie all over the file. So batches grow as long as the store keeps up with them.
 */
final class SeedStore {

    private static final int SMALLEST = 2_000;
    private static final int LARGEST = 60_000;
    private static final long SOON = TimeUnit.SECONDS.toNanos(2);
    private static final long LATE = TimeUnit.SECONDS.toNanos(6);

    private final MongoDatabase database;
    private final Map<String, List<Document>> waiting = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();

    SeedStore(MongoDatabase database) {
        this.database = database;
    }

    boolean hasUsers(int most) {
        return database.getCollection("users").estimatedDocumentCount() > most;
    }

    void add(String collection, Document document) {
        List<Document> batch = waiting.computeIfAbsent(collection, name -> new ArrayList<>());
        batch.add(document);
        if (batch.size() >= sizes.getOrDefault(collection, SMALLEST)) flush(collection);
    }

    void flush() {
        waiting.keySet().forEach(this::flush);
    }

    private void flush(String collection) {
        List<Document> batch = waiting.get(collection);
        if (batch.isEmpty()) return;
        long began = System.nanoTime();
        database.getCollection(collection).insertMany(batch, new InsertManyOptions().ordered(false));
        sizes.put(collection, next(batch.size(), System.nanoTime() - began));
        batch.clear();
    }

    private static int next(int size, long took) {
        if (took < SOON) return Math.min(LARGEST, size * 2);
        return took > LATE ? Math.max(SMALLEST, size / 2) : size;
    }
}
