package com.trailroom.store.embedded;

import static com.mongodb.client.model.Filters.eq;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.trailroom.store.FullDisk;
import com.trailroom.store.Turn;
import com.trailroom.support.LogLines;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskIT {

    private final DiskImage disk = DiskImage.of(new byte[0]);
    private final LogLines said = LogLines.of("com.trailroom.store");
    private final List<Integer> acknowledged = new ArrayList<>();

    @TempDir
    Path folder;

    private EmbeddedMongo store;
    private MongoClient client;

    @BeforeEach
    void open() {
        store = EmbeddedMongo.open(SimulatedDisk.insert(disk, folder.resolve("store.mv")));
        client = MongoClients.create(store.uri());
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
        said.close();
    }

    @Test
    void saysInOneLineThatTheDiskIsFullAndAnswersNothingButErrors() {
        writeUntilFull();
        assertTrue(store.failure().isPresent());
        assertThrows(MongoException.class, () -> documents().find().first());
        assertTrue(FullDisk.isCauseOf(assertThrows(MongoException.class, () -> insert(-1))));
        Turn.of(Logger.getLogger("com.trailroom.store"), "a turn", () -> insert(-2));
        assertEquals(1, said.records().size());
        assertNull(said.records().get(0).getThrown());
        String line = said.records().get(0).getMessage();
        assertTrue(line.contains("No space left on device") && line.contains("free some space"), line);
    }

    @Test
    void goesOnByItselfWhenThereIsRoomAgainWithAllItAcknowledged() throws Exception {
        writeUntilFull();
        Thread.sleep(Duration.ofSeconds(3).toMillis());
        assertTrue(store.failure().isPresent(), "it went on although the disk is full");
        disk.fill(false);
        for (int wait = 0; store.failure().isPresent() && wait < 100; wait++) Thread.sleep(200);
        assertTrue(store.failure().isEmpty());
        for (int id : acknowledged)
            assertNotNull(documents().find(eq("_id", id)).first(), "lost " + id);
        insert(1_000_000);
        assertNotNull(documents().find(eq("_id", 1_000_000)).first());
    }

    private void writeUntilFull() {
        for (int id = 0; id < 20; id++) {
            insert(id);
            acknowledged.add(id);
        }
        disk.fill(true);
        assertThrows(MongoException.class, () -> {
            for (int id = 20; id < 10_000; id++) {
                insert(id);
                acknowledged.add(id);
            }
        });
    }

    private void insert(int id) {
        documents().insertOne(new Document("_id", id).append("p", "x".repeat(5000)));
    }

    private MongoCollection<Document> documents() {
        return client.getDatabase("test").getCollection("documents");
    }
}
