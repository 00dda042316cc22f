package com.trailroom.store.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.trailroom.store.Count;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever way a query goes, it finds what it would find without an index. */
class PlanTest {

    private static final int MANY = 5_000;

    @TempDir
    Path folder;

    private EmbeddedMongo store;
    private MongoClient client;
    private MongoCollection<Document> indexed;
    private MongoCollection<Document> plain;

    @BeforeEach
    void fill() {
        store = EmbeddedMongo.open(folder.resolve("store.mv"));
        client = MongoClients.create(store.uri());
        indexed = client.getDatabase("test").getCollection("indexed");
        plain = client.getDatabase("test").getCollection("plain");
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < MANY; i++) documents.add(document(i));
        plain.insertMany(documents);
        indexed.insertMany(documents);
        for (String field : List.of("due", "letters", "parts.of")) indexed.createIndex(new Document(field, 1));
        indexed.createIndex(new Document("state", 1).append("_id", -1));
        indexed.createIndex(new Document("state", 1).append("due", 1));
    }

    /** Some have no due date, some a null; parts and letters are lists, some of them empty. */
    private static Document document(int i) {
        Document document = new Document("_id", "doc_%05d".formatted(i))
                .append("state", i % 50 == 0 ? "odd" : "usual")
                .append("number", i)
                .append("letters", i % 3 == 0 ? List.of() : List.of("a" + i % 4, "b" + i % 5))
                .append("parts", i % 100 == 0 ? List.of(new Document("of", "x" + i)) : List.of());
        if (i % 10 == 1) document.append("due", new Date(i * 1_000L));
        if (i % 10 == 2) document.append("due", null);
        return document;
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void findsTheSame() {
        for (Bson query : queries()) {
            assertEquals(ids(plain, query), ids(indexed, query), query.toString());
            assertTrue(!ids(indexed, query).isEmpty(), query.toString());
        }
    }

    @Test
    void countsTheSame() {
        for (Bson query : queries()) {
            long counted = Count.of(client.getDatabase("test"), "indexed", query);
            assertEquals(ids(plain, query).size(), counted, query.toString());
        }
    }

    @Test
    void deletesTheSame() {
        for (Bson query : queries()) {
            List<Document> gone = plain.find(query).into(new ArrayList<>());
            assertEquals(
                    plain.deleteMany(query).getDeletedCount(),
                    indexed.deleteMany(query).getDeletedCount());
            assertEquals(plain.countDocuments(), indexed.countDocuments());
            Document counts = client.getDatabase("test").runCommand(new Document("validate", "indexed"));
            assertEquals(
                    (int) indexed.countDocuments(),
                    counts.get("keysPerIndex", Document.class)
                            .get("state_1__id_-1", Number.class)
                            .intValue());
            plain.insertMany(gone);
            indexed.insertMany(gone);
        }
    }

    private static List<Bson> queries() {
        return List.of(
                eq("state", "odd"),
                and(eq("state", "odd"), ne("number", 100)),
                lte("due", new Date(1_000_000)),
                and(eq("state", "usual"), lt("due", new Date(1_000_000))),
                gt("parts.of", ""),
                eq("letters", "a1"),
                in("letters", "a1", "b2"),
                in("state", "odd", "none"),
                and(in("state", "odd", "usual"), lte("due", new Date(1_000_000))),
                and(gte("_id", "doc_00100"), lt("_id", "doc_00110")),
                and(gte("_id", "doc_00100"), eq("state", "usual")),
                in("_id", "doc_00100", "doc_00900", "doc_9"));
    }

    private static TreeSet<String> ids(MongoCollection<Document> collection, Bson query) {
        return collection.find(query).map(one -> one.getString("_id")).into(new TreeSet<>());
    }
}
