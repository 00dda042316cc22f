package com.trailroom.dial;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.trailroom.config.Dial;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** Versions in {@code dial_versions}; the number is the key. */
class DialStore {

    private final MongoCollection<Document> versions;

    DialStore(MongoDatabase database) {
        versions = database.getCollection("dial_versions");
    }

    DialVersion newest() {
        return Optional.ofNullable(
                        versions.find().sort(Sorts.descending("_id")).limit(1).first())
                .map(DialStore::read)
                .orElse(DialVersion.NONE);
    }

    Optional<DialVersion> find(long number) {
        return Optional.ofNullable(versions.find(eq("_id", number)).first()).map(DialStore::read);
    }

    /** Newest first, from that number down. */
    List<DialVersion> upTo(long number, int limit) {
        return versions.find(lte("_id", number))
                .sort(Sorts.descending("_id"))
                .limit(limit)
                .map(DialStore::read)
                .into(new ArrayList<>());
    }

    /** False when there is one of that number. */
    boolean insert(DialVersion version) {
        List<Document> values = version.values().entrySet().stream()
                .map(entry -> new Document("k", entry.getKey().key()).append("v", entry.getValue()))
                .toList();
        try {
            versions.insertOne(new Document("_id", version.number())
                    .append("values", values)
                    .append("author", version.author())
                    .append("reason", version.reason())
                    .append("created_at", Date.from(version.at())));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw e;
        }
    }

    /** What a later TrailRoom knows no more, or takes no more, is left out. */
    private static DialVersion read(Document from) {
        Map<Dial, String> values = new EnumMap<>(Dial.class);
        for (Document pair : from.getList("values", Document.class, List.of())) {
            Dial.of(pair.getString("k"))
                    .filter(dial -> dial.accepts(pair.getString("v")))
                    .ifPresent(dial -> values.put(dial, pair.getString("v")));
        }
        return new DialVersion(
                from.getLong("_id"),
                values,
                from.getString("author"),
                from.getString("reason"),
                from.getDate("created_at").toInstant());
    }
}
