package com.trailroom.store.embedded;

import static com.mongodb.client.model.Filters.eq;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.trailroom.support.LogLines;
import java.nio.file.Files;
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
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cuts the power in the middle of writing: what was not forced is gone, there, or torn, and in any order. */
class PowerCutIT {

    private static final int CUTS = 12;
    private static final int WRITERS = 8;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Random random = new Random(11);
    private final AtomicInteger answers = new AtomicInteger();

    @TempDir
    Path folder;

    private Path file;

    /** What the store says when the power is off. */
    private final LogLines said = LogLines.of("com.trailroom.store");

    @AfterEach
    void listen() {
        said.close();
    }

    @BeforeEach
    void create() throws Exception {
        file = folder.resolve("store.mv");
        Files.createFile(file);
    }

    @Test
    void losesNoAcknowledgedWriteAndKeepsItsIndexesTrue() throws Exception {
        for (int cut = 0; cut < CUTS; cut++) writeUntilCut(DiskImage.of(Files.readAllBytes(file)), cut);
        assertTrue(answers.get() >= CUTS * 20, "too few writes to mean anything: " + answers);
        assertEquals(Set.of(), lost());
    }

    /** The experiment can fail. */
    @Test
    void noticesADiskThatOnlyPretendsToForce() throws Exception {
        writeUntilCut(DiskImage.lying(Files.readAllBytes(file)), 0);
        boolean noticed;
        try {
            noticed = !lost().isEmpty();
        } catch (StoreFileException | MongoException unreadable) {
            noticed = true;
        }
        assertTrue(noticed, "of " + answers + " acknowledged writes none is lost");
    }

    private void writeUntilCut(DiskImage disk, int cut) throws Exception {
        EmbeddedMongo store = EmbeddedMongo.open(SimulatedDisk.insert(disk, file));
        byte[] survived;
        try (MongoClient client = MongoClients.create(store.uri() + "&serverSelectionTimeoutMS=2000")) {
            if (cut == 0) documents(client).createIndex(new Document("u", 1), new IndexOptions().unique(true));
            ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String prefix = cut + "-" + writer + "-";
                running.add(writers.submit(() -> write(client, prefix)));
            }
            Thread.sleep(200 + random.nextInt(400));
            for (int enough = answers.get() + 20, wait = 0; answers.get() < enough && wait < 300; wait++)
                Thread.sleep(50);
            survived = disk.cut(random);
            for (Future<?> writer : running) writer.get();
            writers.shutdown();
        }
        stop(store);
        Files.write(file, survived);
    }

    /** Inserts, and deletes every third again, until the power is off. */
    private void write(MongoClient client, String prefix) {
        try {
            for (int done = 0; ; done++) {
                String id = prefix + done;
                documents(client)
                        .insertOne(new Document("_id", id).append("u", "u" + id).append("p", "x".repeat(500)));
                acknowledged.add(id);
                answers.incrementAndGet();
                if (done % 3 == 2) {
                    String earlier = prefix + (done - 2);
                    acknowledged.remove(earlier);
                    documents(client).deleteOne(eq("_id", earlier));
                }
            }
        } catch (MongoException off) {
            // that is what we wait for
        }
    }

    private Set<String> lost() throws Exception {
        EmbeddedMongo store = EmbeddedMongo.open(file);
        try (MongoClient client = MongoClients.create(store.uri())) {
            Set<String> found = new HashSet<>();
            documents(client).find().forEach(document -> {
                assertEquals("u" + document.getString("_id"), document.getString("u"));
                found.add(document.getString("_id"));
            });
            Document keys = client.getDatabase("power")
                    .runCommand(new Document("validate", "documents"))
                    .get("keysPerIndex", Document.class);
            assertFalse(keys.isEmpty());
            keys.forEach((index, count) -> assertEquals(found.size(), ((Number) count).intValue(), index));
            Set<String> lost = new HashSet<>(acknowledged);
            lost.removeAll(found);
            return lost;
        } finally {
            stop(store);
        }
    }

    private static void stop(EmbeddedMongo store) {
        try {
            store.close();
        } catch (RuntimeException off) {
            // the disk took no more
        }
    }

    private static MongoCollection<Document> documents(MongoClient client) {
        return client.getDatabase("power").getCollection("documents");
    }
}
