package com.trailroom.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.trailroom.credit.LedgerStore;
import com.trailroom.credit.LedgerVerifier;
import com.trailroom.store.embedded.EmbeddedMongo;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/** Opens the store of a product that has ended, and looks at what no API shows. */
final class StoreCheck {

    private StoreCheck() {}

    static void of(Path file) {
        try (EmbeddedMongo store = EmbeddedMongo.open(file);
                MongoClient client = MongoClients.create(store.uri())) {
            MongoDatabase database = client.getDatabase("trailroom");
            assertEquals(List.of(), new LedgerVerifier(new LedgerStore(database)).verifyAll());
            jobsHaveEnded(database);
            entriesAreOneAJob(database);
            indexesAreTrue(database);
        }
    }

    private static void jobsHaveEnded(MongoDatabase database) {
        for (String status : List.of("accepting", "queued", "processing")) {
            assertEquals(0, database.getCollection("tryon_jobs").countDocuments(Filters.eq("status", status)), status);
        }
        for (String due : List.of("refund_due", "deletion_due")) {
            assertEquals(0, database.getCollection("tryon_jobs").countDocuments(Filters.eq(due, true)), due);
        }
    }

    private static void entriesAreOneAJob(MongoDatabase database) {
        Map<String, Integer> counts = new HashMap<>();
        for (Document entry : database.getCollection("credit_transactions").find()) {
            String type = entry.getString("type");
            if (type.equals("usage") || type.equals("refund")) {
                counts.merge(type + " of " + entry.getString("reference_id"), 1, Integer::sum);
            }
        }
        counts.values().removeIf(count -> count == 1);
        assertEquals(Map.of(), counts, "entries that are there more than once");
    }

    private static void indexesAreTrue(MongoDatabase database) {
        for (String name : database.listCollectionNames()) {
            Document counts =
                    database.runCommand(new Document("validate", name)).get("keysPerIndex", Document.class);
            for (Document index : database.getCollection(name).listIndexes()) {
                Set<String> fields = index.get("key", Document.class).keySet();
                long wanted = 0;
                for (Document one : database.getCollection(name).find()) wanted += keys(one, fields);
                String told = index.getString("name");
                assertEquals(wanted, counts.get(told, Number.class).longValue(), name + " " + told);
            }
        }
    }

    /**
     * One for each element of a list that is indexed, else one for the document; of a field within the elements of a list, one
     * for each of these.
     */
    private static long keys(Document document, Set<String> fields) {
        for (String field : fields) {
            int dot = field.indexOf('.');
            if (dot > 0 && document.get(field.substring(0, dot)) instanceof List<?> parts) return parts.size();
        }
        return fields.stream()
                .map(document::get)
                .filter(List.class::isInstance)
                .mapToLong(list -> Math.max(1, new HashSet<>((List<?>) list).size()))
                .findFirst()
                .orElse(1);
    }
}
