package com.trailroom.seed;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.trailroom.store.Indexes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.ByteBuf;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;

/**
 * Writes very many documents: what memory holds of a collection is put into the order of the ids, in which the store keeps it;
 * and its indexes are taken away first and made again over the whole, so that no page of them is written for a few entries.
 * Between the two lies a mark in {@code seedings}.
 */
final class SeedStore {

    private record Waiting(String id, RawBsonDocument document) {}

    /** Documents of a collection that lie near each other. */
    private record Pile(String collection, String kind) {}

    private static final int TOGETHER = 5_000;
    private static final int UNLIMITED = 0;
    private static final int OVERHEAD = 200;
    private static final String MARK = "last";

    private final MongoDatabase database;
    private final MongoCollection<Document> seedings;
    private final long room = Runtime.getRuntime().maxMemory() / 6;
    private final Map<Pile, List<Waiting>> piles = new HashMap<>();
    private final Map<Pile, Long> sizes = new HashMap<>();
    private final Map<String, List<Document>> indexes = new HashMap<>();

    SeedStore(MongoDatabase database) {
        this.database = database;
        seedings = database.getCollection("seedings");
    }

    boolean hasUsers(int most) {
        return database.getCollection("users").estimatedDocumentCount() > most;
    }

    /** Whether one was cut off; what it left is of no use. */
    boolean isHalfDone() {
        return seedings.find(exists("done", false)).first() != null;
    }

    void begin() {
        seedings.insertOne(new Document("_id", MARK));
    }

    void add(String collection, Document document) {
        add(collection, "", document);
    }

    /** Those of one kind have ids that begin alike. */
    void add(String collection, String kind, Document document) {
        if (!indexes.containsKey(collection)) indexes.put(collection, takenFrom(collection));
        Pile pile = new Pile(collection, kind);
        RawBsonDocument raw = raw(document);
        piles.computeIfAbsent(pile, any -> new ArrayList<>()).add(new Waiting(document.getString("_id"), raw));
        sizes.merge(pile, (long) raw.getByteBuffer().remaining() + OVERHEAD, Long::sum);
        if (sizes.values().stream().mapToLong(Long::longValue).sum() > room) {
            write(sizes.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey());
        }
    }

    void finish() {
        List.copyOf(piles.keySet()).forEach(this::write);
        indexes.forEach((collection, taken) -> taken.forEach(index -> make(collection, index)));
        seedings.updateOne(eq("_id", MARK), new Document("$set", new Document("done", true)));
    }

    private void write(Pile pile) {
        List<Waiting> pending = piles.remove(pile);
        sizes.remove(pile);
        pending.sort(Comparator.comparing(Waiting::id));
        MongoCollection<RawBsonDocument> collection = database.getCollection(pile.collection(), RawBsonDocument.class);
        for (int from = 0; from < pending.size(); from += TOGETHER) {
            collection.insertMany(pending.subList(from, Math.min(from + TOGETHER, pending.size())).stream()
                    .map(Waiting::document)
                    .toList());
        }
    }

    /** Without the room to grow that the codec leaves. */
    private static RawBsonDocument raw(Document document) {
        ByteBuf bytes = new RawBsonDocument(document, new DocumentCodec()).getByteBuffer();
        byte[] trimmed = new byte[bytes.remaining()];
        bytes.get(trimmed);
        return new RawBsonDocument(trimmed);
    }

    private List<Document> takenFrom(String name) {
        MongoCollection<Document> collection = database.getCollection(name);
        List<Document> taken = collection.listIndexes().into(new ArrayList<>());
        taken.removeIf(index -> index.get("key", Document.class).keySet().equals(Set.of("_id")));
        taken.forEach(index -> collection.dropIndex(index.get("key", Document.class)));
        return taken;
    }

    private void make(String collection, Document index) {
        Document keys = index.get("key", Document.class);
        if (index.getBoolean("unique", false)) Indexes.unique(database.getCollection(collection), keys);
        else Indexes.on(database.getCollection(collection), keys);
    }
}
