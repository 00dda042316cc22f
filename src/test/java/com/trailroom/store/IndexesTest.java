package com.trailroom.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.trailroom.support.LogLines;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IndexesTest {

    private static final Logger LOG = Logger.getLogger(Indexes.class.getName());
    private static final int PATIENCE_MILLIS = 300;

    /** One that takes longer to make an index than its client waits for anything. */
    private static final class Slow extends MemoryBackend {
        @Override
        public de.bwaldvogel.mongo.bson.Document handleMessage(MongoMessage message) {
            if (message.getDocument().containsKey("createIndexes")) pause();
            return super.handleMessage(message);
        }

        private static void pause() {
            try {
                TimeUnit.MILLISECONDS.sleep(3 * PATIENCE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private final MongoServer server = new MongoServer(new Slow().version(ServerVersion.MONGO_5_0));
    private final MongoClient client =
            MongoClients.create(server.bindAndGetConnectionString() + "/?socketTimeoutMS=" + PATIENCE_MILLIS);
    private final MongoCollection<Document> things = client.getDatabase("test").getCollection("things");

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void noTimeLimitOfTheClientCutsTheMakingShort() {
        assertThrows(MongoException.class, () -> things.createIndex(new Document("size", 1)));
        Indexes.on(things, new Document("colour", 1).append("_id", -1));
        assertTrue(names().contains("colour_1__id_-1"));
    }

    @Test
    void tellsHowLongItTookWhenThereWasSomethingToIndex() {
        try (LogLines lines = LogLines.of(LOG.getName())) {
            LOG.setLevel(Level.INFO);
            Indexes.on(things, new Document("size", 1));
            things.insertOne(new Document("size", 3));
            Indexes.unique(things, new Document("colour", 1));
            Indexes.unique(things, new Document("colour", 1));
            assertEquals(1, lines.records().size());
        }
    }

    @Test
    void nobodyIsToldOfATurnThatHadToWaitForAnIndex() {
        try (LogLines lines = LogLines.of(LOG.getName())) {
            Turn.of(LOG, "looking", () -> {
                Indexes.on(things, new Document("size", 1));
                throw new IllegalStateException("timed out");
            });
            assertEquals(0, lines.records().size());
            Turn.of(LOG, "looking", () -> {
                throw new IllegalStateException("broken");
            });
            assertEquals(1, lines.records().size());
        }
    }

    private List<String> names() {
        return things.listIndexes().map(index -> index.getString("name")).into(new ArrayList<>());
    }
}
