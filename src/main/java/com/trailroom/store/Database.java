package com.trailroom.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.trailroom.config.Settings;
import com.trailroom.store.embedded.EmbeddedMongo;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.bson.Document;

/** Opens the database when it is first needed, brings it up to date, and shares one client. Without it TrailRoom ends. */
@ApplicationScoped
public class Database {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration LEASE = Duration.ofSeconds(15);

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private Optional<EmbeddedMongo> embedded = Optional.empty();
    private MongoClient client;

    @PostConstruct
    void open() {
        client = Ending.unlessStarted(() -> {
            MongoClient connected = connected();
            new Migrations(connected.getDatabase(name()), clock, LEASE).run(Steps.ALL);
            return connected;
        });
    }

    @Produces
    @ApplicationScoped
    MongoDatabase database() {
        return client.getDatabase(name());
    }

    MongoClient client() {
        return client;
    }

    String name() {
        return settings.text("mongodb.database").orElse("trailroom");
    }

    /** What is wrong, in one sentence for the operator; empty when a round trip to the database succeeds. */
    public Optional<String> trouble() {
        if (embedded.flatMap(EmbeddedMongo::failure).isPresent()) {
            return Optional.of("The store's disk refused a write; free some space, and TrailRoom goes on.");
        }
        try {
            client.getDatabase("admin").runCommand(new Document("ping", 1));
            return Optional.empty();
        } catch (RuntimeException unreachable) {
            return Optional.of("The database does not answer.");
        }
    }

    @PreDestroy
    void close() {
        client.close();
        embedded.ifPresent(EmbeddedMongo::close);
    }

    private MongoClient connected() {
        Optional<String> uri = settings.text("mongodb.uri");
        if (uri.isPresent()) return Connection.toMongo(uri.get(), PATIENCE);
        EmbeddedMongo store = EmbeddedMongo.open(settings.dataDirectory().resolve("store.mv"));
        embedded = Optional.of(store);
        return Connection.toEmbedded(store.uri());
    }
}
