package com.trailroom.store.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShrinkIT {

    private static final int MEGABYTE = 1 << 20;

    private final byte[] bytes = new byte[MEGABYTE];

    @TempDir
    Path folder;

    @Test
    void shrinksAFileThatIsMostlyDeadAndKeepsWhatIsLive() throws Exception {
        long full = filled(100);
        with(documents -> documents.deleteMany(gte("_id", 10)));
        with(documents -> {
            assertEquals(10, documents.countDocuments());
            Document seventh = documents.find(eq("u", "u7")).first();
            assertArrayEquals(bytes, seventh.get("bytes", Binary.class).getData());
            documents.insertOne(document(200));
        });
        assertTrue(Files.size(file()) < full / 4, full + " bytes became " + Files.size(file()));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file()), files.toList());
        }
    }

    @Test
    void leavesAFileAloneThatIsMostlyLive() throws Exception {
        long full = filled(80);
        with(documents -> documents.deleteMany(gte("_id", 70)));
        with(documents -> assertEquals(70, documents.countDocuments()));
        assertTrue(Files.size(file()) > full / 2, full + " bytes became " + Files.size(file()));
    }

    private long filled(int megabytes) throws Exception {
        new Random(1).nextBytes(bytes);
        with(documents -> {
            documents.createIndex(new Document("u", 1), new IndexOptions().unique(true));
            for (int i = 0; i < megabytes; i += 10) {
                documents.insertMany(
                        IntStream.range(i, i + 10).mapToObj(this::document).toList());
            }
        });
        return Files.size(file());
    }

    private Document document(int id) {
        return new Document("_id", id).append("u", "u" + id).append("bytes", new Binary(bytes));
    }

    private void with(Consumer<MongoCollection<Document>> work) {
        try (EmbeddedMongo store = EmbeddedMongo.open(file());
                MongoClient client = MongoClients.create(store.uri())) {
            work.accept(client.getDatabase("test").getCollection("documents"));
        }
    }

    private Path file() {
        return folder.resolve("store.mv");
    }
}
