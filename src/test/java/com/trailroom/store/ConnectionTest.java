package com.trailroom.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.trailroom.support.LogLines;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ConnectionTest {

    @Test
    void doesNotLetTheConnectionStringWeakenWhatTheDataRestsOn() {
        MongoClientSettings settings = Connection.mongoSettings(
                "mongodb://mongo1,mongo2/?replicaSet=rs0&w=1&journal=false&readPreference=secondaryPreferred");
        assertEquals(WriteConcern.MAJORITY.withJournal(true), settings.getWriteConcern());
        assertEquals(ReadPreference.primary(), settings.getReadPreference());
        assertTrue(settings.getRetryWrites());
    }

    @Test
    void limitsEveryWaitUnlessTheConnectionStringSaysOtherwise() {
        MongoClientSettings settings = Connection.mongoSettings("mongodb://mongo1/?socketTimeoutMS=30000");
        assertEquals(5, settings.getClusterSettings().getServerSelectionTimeout(TimeUnit.SECONDS));
        assertEquals(3, settings.getSocketSettings().getConnectTimeout(TimeUnit.SECONDS));
        assertEquals(30, settings.getSocketSettings().getReadTimeout(TimeUnit.SECONDS));
        assertEquals(5, settings.getConnectionPoolSettings().getMaxWaitTime(TimeUnit.SECONDS));
    }

    @Test
    void refusesWhatIsNoConnectionStringWithoutRepeatingIt() {
        UnreachableException refusal = assertThrows(
                UnreachableException.class, () -> Connection.toMongo("http://alice:secret@mongo1", Duration.ZERO));
        assertFalse(refusal.getMessage().contains("secret"), refusal.getMessage());
    }

    @Test
    void saysInOneLineWhichServerItCannotReach() throws Exception {
        String address = "127.0.0.1:" + freePort();
        UnreachableException refusal = assertThrows(
                UnreachableException.class,
                () -> Connection.toMongo(
                        "mongodb://alice:secret@" + address + "/?serverSelectionTimeoutMS=200", Duration.ZERO));
        assertTrue(refusal.getMessage().contains(address), refusal.getMessage());
        assertFalse(refusal.getMessage().contains("secret"), refusal.getMessage());
        assertEquals(1, refusal.getMessage().lines().count());
    }

    @Test
    void waitsForAServerThatStartsLater() throws Exception {
        int port = freePort();
        MongoServer server = new MongoServer(new MemoryBackend());
        Thread later = new Thread(() -> {
            try {
                Thread.sleep(1000);
            } catch (InterruptedException e) {
                return;
            }
            server.bind("127.0.0.1", port);
        });
        later.start();
        try (LogLines log = LogLines.of("com.trailroom");
                MongoClient client = Connection.toMongo(
                        "mongodb://127.0.0.1:" + port + "/?serverSelectionTimeoutMS=300", Duration.ofSeconds(20))) {
            assertEquals(
                    1,
                    client.getDatabase("admin")
                            .runCommand(new Document("ping", 1))
                            .getDouble("ok"));
            assertFalse(log.records().isEmpty());
        } finally {
            later.join();
            server.shutdownNow();
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
