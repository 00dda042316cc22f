package com.trailroom.store.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.trailroom.support.Race;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many at once, at one document or for one key. */
class EmbeddedMongoRaceIT {

    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    @TempDir
    Path folder;

    private EmbeddedMongo store;
    private MongoClient client;

    @BeforeEach
    void open() {
        store = EmbeddedMongo.open(folder.resolve("store.mv"));
        client = MongoClients.create(store.uri());
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void spendsACreditOnceAndAnswersEachSpenderWithItsOwnBalance() throws Exception {
        collection("users").insertOne(new Document("_id", 1).append("credits", 200));
        List<Integer> balances = Race.of(300, i -> {
            Document after = collection("users")
                    .findOneAndUpdate(
                            and(eq("_id", 1), gte("credits", 1)),
                            new Document("$inc", new Document("credits", -1)),
                            AFTER);
            return after == null ? -1 : after.getInteger("credits");
        });
        assertEquals(
                IntStream.range(0, 200).boxed().toList(),
                balances.stream().filter(balance -> balance >= 0).sorted().toList());
    }

    @Test
    void givesEveryJobToOneWorkerAndAnswersEachWithItsOwnJob() throws Exception {
        collection("jobs").createIndex(new Document("status", 1));
        collection("jobs")
                .insertMany(IntStream.range(0, 120)
                        .mapToObj(i -> new Document("_id", i).append("status", "queued"))
                        .toList());
        List<Document> claimed = Race.of(
                150,
                worker -> Objects.requireNonNullElse(
                        collection("jobs")
                                .findOneAndUpdate(
                                        eq("status", "queued"),
                                        new Document(
                                                "$set", new Document("status", "processing").append("worker", worker)),
                                        new FindOneAndUpdateOptions()
                                                .returnDocument(ReturnDocument.AFTER)
                                                .sort(Sorts.ascending("_id"))),
                        new Document("none", worker)));
        for (int worker = 0; worker < 150; worker++) {
            Document job = claimed.get(worker);
            if (job.containsKey("none")) continue;
            assertEquals(worker, job.getInteger("worker"));
            assertEquals(job, collection("jobs").find(eq("_id", job.get("_id"))).first());
        }
        assertEquals(
                120,
                claimed.stream()
                        .map(job -> job.get("_id"))
                        .filter(Objects::nonNull)
                        .distinct()
                        .count());
    }

    @Test
    void letsOneOfManyHaveAUniqueKey() throws Exception {
        collection("keys").createIndex(new Document("k", 1), new IndexOptions().unique(true));
        List<Boolean> won = Race.of(64, i -> {
            try {
                collection("keys").insertOne(new Document("_id", i).append("k", "same"));
                return true;
            } catch (MongoWriteException taken) {
                return false;
            }
        });
        assertEquals(1, won.stream().filter(first -> first).count());
        assertEquals(1, collection("keys").countDocuments(eq("k", "same")));
    }

    @Test
    void countsEveryUpsertAlsoTheFirstInACollection() throws Exception {
        Race.of(64, i -> collection("counters")
                .updateOne(
                        eq("_id", "one"),
                        new Document("$inc", new Document("n", 1)),
                        new UpdateOptions().upsert(true)));
        assertEquals(64, collection("counters").find().first().getInteger("n"));
    }

    @Test
    void showsNoReaderHalfOfAWrite() throws Exception {
        Document wide = new Document("_id", 1).append("a", 0);
        for (int i = 0; i < 100; i++) wide.append("f" + i, i);
        collection("pairs").insertOne(wide.append("b", 0));
        AtomicBoolean writing = new AtomicBoolean(true);
        List<Integer> torn = Race.of(8, i -> i == 0 ? write(writing) : read(writing));
        assertEquals(0, torn.stream().mapToInt(Integer::intValue).sum());
    }

    private int write(AtomicBoolean writing) {
        for (int i = 1; i <= 150; i++) {
            Document both = new Document("a", i).append("b", i);
            collection("pairs").updateOne(eq("_id", 1), new Document("$set", both));
        }
        writing.set(false);
        return 0;
    }

    private int read(AtomicBoolean writing) {
        List<Document> seen = new ArrayList<>();
        while (writing.get()) seen.add(collection("pairs").find(eq("_id", 1)).first());
        assertTrue(!seen.isEmpty());
        return (int) seen.stream()
                .filter(pair -> !pair.get("a").equals(pair.get("b")))
                .count();
    }

    private MongoCollection<Document> collection(String name) {
        return client.getDatabase("test").getCollection(name);
    }
}
