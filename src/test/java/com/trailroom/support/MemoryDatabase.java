package com.trailroom.support;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import jakarta.nosql.Template;
import java.util.Optional;
import java.util.UUID;

/**
 * An empty database in memory, reached by the real driver; or, with {@code -Dtest.mongodb.uri=mongodb://…}, one of its own on
 * that MongoDB, dropped at the end.
 */
public final class MemoryDatabase implements AutoCloseable {

    private static final Optional<String> URI = Optional.ofNullable(System.getProperty("test.mongodb.uri"));

    private final Optional<MongoServer> server = URI.isPresent()
            ? Optional.empty()
            : Optional.of(new MongoServer(new MemoryBackend().version(ServerVersion.MONGO_5_0)));
    private final MongoClient client =
            MongoClients.create(URI.orElseGet(() -> server.orElseThrow().bindAndGetConnectionString()));
    private final String name = "test-" + UUID.randomUUID();

    public MongoDatabase database() {
        return client.getDatabase(name);
    }

    /** The same database through JNoSQL. */
    public Template documents() {
        return Templates.over(client, name);
    }

    @Override
    public void close() {
        database().drop();
        client.close();
        server.ifPresent(MongoServer::shutdownNow);
    }
}
