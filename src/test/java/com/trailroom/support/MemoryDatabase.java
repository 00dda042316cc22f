package com.trailroom.support;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import jakarta.nosql.Template;

/** An empty database in memory, reached by the real driver. */
public final class MemoryDatabase implements AutoCloseable {

    private final MongoServer server = new MongoServer(new MemoryBackend().version(ServerVersion.MONGO_5_0));
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());

    public MongoDatabase database() {
        return client.getDatabase("test");
    }

    /** The same database through JNoSQL. */
    public Template documents() {
        return Templates.over(client, "test");
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
