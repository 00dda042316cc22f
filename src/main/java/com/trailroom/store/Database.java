package com.trailroom.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.trailroom.config.Settings;
import com.trailroom.store.embedded.EmbeddedMongo;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** Opens the database when it is first needed, and shares one client. */
@ApplicationScoped
public class Database {

    @Inject
    Settings settings;

    private Optional<EmbeddedMongo> embedded = Optional.empty();
    private MongoClient client;

    @PostConstruct
    void open() {
        Optional<String> uri = settings.text("mongodb.uri");
        if (uri.isEmpty()) {
            embedded = Optional.of(EmbeddedMongo.open(settings.dataDirectory().resolve("store.mv")));
        }
        client = MongoClients.create(
                client(uri.orElseGet(() -> embedded.orElseThrow().uri())));
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
            return Optional.of("The store's disk refused a write; free some space and start TrailRoom again.");
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

    private MongoClientSettings client(String uri) {
        MongoClientSettings.Builder builder = MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(3, TimeUnit.SECONDS).readTimeout(15, TimeUnit.SECONDS));
        if (embedded.isEmpty()) builder.writeConcern(WriteConcern.MAJORITY.withJournal(true));
        return builder.applyConnectionString(new ConnectionString(uri)).build();
    }
}
