package com.trailroom.store.embedded;

import static com.mongodb.client.model.Filters.eq;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Kills the process that holds the store, again and again in the middle of writing, and looks for what it had promised. */
@Execution(ExecutionMode.CONCURRENT)
class EmbeddedMongoKillIT {

    private static final int KILLS = 8;
    private static final int WRITERS = 8;
    /** Writes before each kill, however slow the machine. */
    private static final int ENOUGH = 20;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> attempted = ConcurrentHashMap.newKeySet();
    private final AtomicLong counted = new AtomicLong();
    private final AtomicLong countTried = new AtomicLong();
    private final Random random = new Random(42);

    @TempDir
    Path folder;

    @Test
    void losesNoAcknowledgedWriteAndKeepsItsIndexesTrue() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            Process store = start();
            try (MongoClient client = connect(store)) {
                if (kill == 0) documents(client).createIndex(new Document("u", 1), new IndexOptions().unique(true));
                verify(client);
                writeUntilKilled(client, store, kill);
            }
        }
        Process store = start();
        try (MongoClient client = connect(store)) {
            verify(client);
        } finally {
            store.destroyForcibly().waitFor();
        }
        assertTrue(acknowledged.size() >= KILLS * ENOUGH, "too few writes to mean anything: " + acknowledged.size());
    }

    private void writeUntilKilled(MongoClient client, Process store, int kill) throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        List<Future<?>> running = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            String prefix = kill + "-" + writer + "-";
            running.add(writers.submit(() -> write(client, prefix)));
        }
        Thread.sleep(400 + random.nextInt(800));
        int enough = ENOUGH * (kill + 1);
        for (int wait = 0; acknowledged.size() < enough && wait < 600; wait++) Thread.sleep(50);
        store.destroyForcibly().waitFor();
        for (Future<?> writer : running) writer.get();
        writers.shutdown();
    }

    private void write(MongoClient client, String prefix) {
        UpdateOptions upsert = new UpdateOptions().upsert(true);
        try {
            for (int i = 0; ; i++) {
                String id = prefix + i;
                attempted.add(id);
                documents(client).insertOne(new Document("_id", id).append("u", "u" + id));
                acknowledged.add(id);
                countTried.incrementAndGet();
                counters(client).updateOne(eq("_id", 1), new Document("$inc", new Document("n", 1L)), upsert);
                counted.incrementAndGet();
            }
        } catch (MongoException killed) {
            // that is what we wait for
        }
    }

    private void verify(MongoClient client) {
        Set<String> found = new HashSet<>();
        documents(client).find().projection(new Document("_id", 1)).forEach(d -> found.add(d.getString("_id")));
        assertTrue(found.containsAll(acknowledged), "acknowledged writes are lost");
        assertTrue(attempted.containsAll(found), "documents that nobody wrote");
        Document keys = client.getDatabase("kill")
                .runCommand(new Document("validate", "documents"))
                .get("keysPerIndex", Document.class);
        keys.forEach((index, count) -> assertEquals(found.size(), ((Number) count).intValue(), index));
        Document counter = counters(client).find(eq("_id", 1)).first();
        long count = counter == null ? 0 : counter.getLong("n");
        assertTrue(count >= counted.get() && count <= countTried.get(), "counter " + count);
        countTried.set(count);
        counted.set(count);
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoreChild.class.getName(),
                        folder.resolve("store.mv").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static MongoClient connect(Process store) throws IOException {
        BufferedReader out = store.inputReader();
        String uri = out.readLine();
        assertTrue(uri != null && uri.startsWith("mongodb://"), "the store did not open: " + uri);
        return MongoClients.create(uri + "&serverSelectionTimeoutMS=2000");
    }

    private static MongoCollection<Document> documents(MongoClient client) {
        return client.getDatabase("kill").getCollection("documents");
    }

    private static MongoCollection<Document> counters(MongoClient client) {
        return client.getDatabase("kill").getCollection("counters");
    }
}
