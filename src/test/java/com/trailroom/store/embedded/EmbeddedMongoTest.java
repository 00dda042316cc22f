package com.trailroom.store.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMongoTest {

    @TempDir
    Path folder;

    private EmbeddedMongo store;
    private MongoClient client;

    @BeforeEach
    void open() {
        store = EmbeddedMongo.open(file());
        client = MongoClients.create(store.uri());
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void findsAfterReopeningWhatWasWrittenBefore() {
        people().createIndex(new Document("email", 1), new IndexOptions().unique(true));
        people().insertOne(new Document("_id", 1).append("email", "alice@example.org"));
        close();
        open();
        assertEquals(1, people().find(eq("email", "alice@example.org")).first().getInteger("_id"));
        assertThrows(MongoWriteException.class, () -> people().insertOne(
                        new Document("_id", 2).append("email", "alice@example.org")));
    }

    @Test
    void findsByTheFirstFieldsOfAnIndex() {
        people().createIndex(new Document("city", 1).append("age", 1));
        for (int i = 0; i < 50; i++) {
            people().insertOne(new Document("_id", i)
                    .append("city", i % 2 == 0 ? "Pune" : "Agra")
                    .append("age", i));
        }
        assertEquals(25, people().countDocuments(eq("city", "Pune")));
        assertEquals(5, people().countDocuments(and(eq("city", "Pune"), gte("age", 40))));
        assertEquals(
                List.of(48, 46),
                ids(people().find(eq("city", "Pune"))
                        .sort(Sorts.descending("_id"))
                        .limit(2)));
        people().updateOne(eq("_id", 48), new Document("$set", new Document("city", "Agra")));
        people().deleteOne(eq("_id", 46));
        assertEquals(
                List.of(44, 42),
                ids(people().find(eq("city", "Pune"))
                        .sort(Sorts.descending("_id"))
                        .limit(2)));
    }

    @Test
    void keepsNothingOfAUniqueIndexThatCouldNotBeBuilt() {
        people().insertMany(List.of(
                new Document("_id", 1).append("name", "A"), new Document("_id", 2).append("name", "A")));
        Document name = new Document("name", 1);
        IndexOptions unique = new IndexOptions().unique(true);
        assertThrows(MongoException.class, () -> people().createIndex(name, unique));
        people().updateOne(eq("_id", 2), new Document("$set", new Document("name", "B")));
        people().createIndex(name, unique);
        assertEquals(2, people().find(eq("name", "B")).first().getInteger("_id"));
    }

    @Test
    void countsEveryParallelIncrementAndAnswersWithACopy() {
        people().insertOne(new Document("_id", 1).append("n", 0));
        List<Integer> answers = IntStream.range(0, 400)
                .parallel()
                .mapToObj(i -> people().findOneAndUpdate(eq("_id", 1), new Document("$inc", new Document("n", 1))))
                .map(before -> before.getInteger("n"))
                .sorted()
                .toList();
        assertEquals(IntStream.range(0, 400).boxed().toList(), answers);
    }

    @Test
    void letsOneOfManyConditionalWritesWin() {
        people().insertOne(new Document("_id", 1).append("owner", null));
        AtomicInteger winners = new AtomicInteger();
        IntStream.range(0, 64).parallel().forEach(i -> {
            Document take = new Document("$set", new Document("owner", i));
            if (people().updateOne(and(eq("_id", 1), eq("owner", null)), take).getModifiedCount() == 1) {
                winners.incrementAndGet();
            }
        });
        assertEquals(1, winners.get());
    }

    @Test
    void tellsInOneLineThatAnotherProcessHasTheFile() {
        StoreFileException refusal = assertThrows(StoreFileException.class, () -> EmbeddedMongo.open(file()));
        assertTrue(refusal.getMessage().contains("another TrailRoom is using it"), refusal.getMessage());
        assertEquals(1, refusal.getMessage().lines().count());
    }

    @Test
    void findsNothingForAValueThatIsNotThere() {
        people().createIndex(new Document("city", 1));
        people().insertOne(new Document("_id", 1).append("city", "Pune"));
        assertNull(people().find(eq("city", "Pun")).first());
    }

    private static List<Integer> ids(Iterable<Document> documents) {
        List<Integer> ids = new ArrayList<>();
        documents.forEach(document -> ids.add(document.getInteger("_id")));
        return ids;
    }

    private Path file() {
        return folder.resolve("store.mv");
    }

    private MongoCollection<Document> people() {
        return client.getDatabase("test").getCollection("people");
    }
}
