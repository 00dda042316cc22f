package com.trailroom.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Logger;
import org.bson.Document;

/** How the one client is set, and the wait for a server that starts later than TrailRoom. */
final class Connection {

    private static final Logger LOG = Logger.getLogger(Connection.class.getName());

    private static final int SELECTION_SECONDS = 5;
    private static final int POOL_SECONDS = 5;
    private static final int CONNECT_SECONDS = 3;
    private static final int READ_SECONDS = 15;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private Connection() {}

    /** To the embedded store: whatever it answers is on its disk. */
    static MongoClient toEmbedded(String uri) {
        return MongoClients.create(
                patient().applyConnectionString(new ConnectionString(uri)).build());
    }

    /**
     * To MongoDB, once it answers.
     *
     * @param patience how long to wait for it
     * @throws UnreachableException when it does not, or the connection string is wrong
     */
    static MongoClient toMongo(String uri, Duration patience) {
        MongoClientSettings settings = mongoSettings(uri);
        MongoClient client = MongoClients.create(settings);
        try {
            await(client, settings.getClusterSettings().getHosts(), patience);
            return client;
        } catch (RuntimeException e) {
            client.close();
            throw e;
        }
    }

    /**
     * The connection string may change every time limit, but not what the data rests on: a write is answered once a majority
     * has it in its journal, and what is read is the primary's.
     */
    static MongoClientSettings mongoSettings(String uri) {
        try {
            return patient()
                    .applyConnectionString(new ConnectionString(uri))
                    .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                    .readPreference(ReadPreference.primary())
                    .build();
        } catch (IllegalArgumentException | MongoException e) {
            throw new UnreachableException("TRAILROOM_MONGODB_URI is no connection string of MongoDB", e);
        }
    }

    private static MongoClientSettings.Builder patient() {
        return MongoClientSettings.builder()
                .applicationName("trailroom")
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SELECTION_SECONDS, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxWaitTime(POOL_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(READ_SECONDS, TimeUnit.SECONDS));
    }

    private static void await(MongoClient client, List<?> hosts, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        for (boolean first = true; ; first = false) {
            try {
                client.getDatabase("admin").runCommand(new Document("ping", 1));
                return;
            } catch (MongoSecurityException e) {
                throw new UnreachableException(
                        "TrailRoom may not use MongoDB at " + hosts
                                + ": the name or the password in TRAILROOM_MONGODB_URI is wrong",
                        e);
            } catch (MongoException e) {
                if (System.nanoTime() > end) {
                    throw new UnreachableException(
                            "TrailRoom cannot reach MongoDB at " + hosts
                                    + ": check TRAILROOM_MONGODB_URI, and that a primary is up",
                            e);
                }
                if (first) LOG.warning(() -> "MongoDB at " + hosts + " does not answer yet; TrailRoom waits for it.");
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}
