package com.trailroom.store.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists in the order of ids are right whichever way the store takes to them. */
class IdWalkTest {

    private static final int ALL = 6_000;

    @TempDir
    Path folder;

    private EmbeddedMongo store;
    private MongoClient client;
    private MongoCollection<Document> things;

    @BeforeEach
    void fill() {
        store = EmbeddedMongo.open(folder.resolve("store.mv"));
        client = MongoClients.create(store.uri());
        things = client.getDatabase("test").getCollection("things");
        things.createIndex(new Document("even", 1).append("_id", -1));
        things.createIndex(new Document("kind", 1).append("_id", -1));
        things.insertMany(IntStream.range(0, ALL)
                .mapToObj(
                        i -> new Document("_id", id(i)).append("kind", kind(i)).append("even", i % 2 == 0))
                .toList());
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void findsTheNewestAndTheOldest() {
        assertEquals(expected(i -> true, true, 3), found(new Document(), true, 3));
        assertEquals(expected(i -> true, false, 3), found(new Document(), false, 3));
    }

    @Test
    void goesOnBehindAnId() {
        assertEquals(expected(i -> i < 4_000, true, 5), found(lt("_id", id(4_000)), true, 5));
        assertEquals(expected(i -> i > 4_000, false, 5), found(gt("_id", id(4_000)), false, 5));
    }

    @Test
    void findsWhatManyMatchSomeMatchAndFewMatch() {
        for (String kind : List.of("many", "some", "few")) {
            for (boolean descending : new boolean[] {true, false}) {
                assertEquals(
                        expected(i -> kind(i).equals(kind), descending, 30), found(eq("kind", kind), descending, 30));
                assertEquals(
                        expected(i -> kind(i).equals(kind) && i < 3_000 && i % 2 == 0, descending, 30),
                        found(and(eq("kind", kind), lt("_id", id(3_000)), eq("even", true)), descending, 30));
            }
        }
    }

    @Test
    void findsEverythingWhenThereIsLessThanAskedFor() {
        assertEquals(expected(i -> i < 2, true, 10), found(lt("_id", id(2)), true, 10));
        assertEquals(List.of(), found(and(eq("kind", "many"), lt("_id", "a")), true, 10));
    }

    @Test
    void skipsAndShowsOnlyWhatIsAskedFor() {
        List<Document> shown = things.find()
                .sort(Sorts.descending("_id"))
                .skip(2)
                .limit(1)
                .projection(Projections.include("_id"))
                .into(new ArrayList<>());
        assertEquals(List.of(new Document("_id", id(ALL - 3))), shown);
    }

    /** The first half of "some" lies beyond the point where the store turns to its index. */
    private static String kind(int i) {
        if (i % 3_000 == 7) return "few";
        return i > 1_500 && i < 3_200 ? "some" : "many";
    }

    private List<String> found(Bson filter, boolean descending, int limit) {
        return things.find(filter)
                .sort(descending ? Sorts.descending("_id") : Sorts.ascending("_id"))
                .limit(limit)
                .map(thing -> thing.getString("_id"))
                .into(new ArrayList<>());
    }

    private static List<String> expected(IntPredicate which, boolean descending, int limit) {
        Comparator<String> order = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return IntStream.range(0, ALL)
                .filter(which)
                .mapToObj(IdWalkTest::id)
                .sorted(order)
                .limit(limit)
                .toList();
    }

    private static String id(int number) {
        return "thing_%06d".formatted(number);
    }
}
