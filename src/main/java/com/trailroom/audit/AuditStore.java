package com.trailroom.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.trailroom.audit.AuditSeal.Use;
import com.trailroom.store.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/** The chain in {@code audit_logs}, keyed by its numbers; how far it goes, and from where on it is kept, in {@code audit_marks}. */
class AuditStore {

    /** A link of the chain as it lies in the database, at {@code place}. */
    record Stored(long place, AuditEntry entry, boolean confirmed) {}

    private final MongoCollection<Document> entries;
    private final MongoCollection<Document> marks;
    private final AuditSeal seal;

    AuditStore(MongoDatabase database, AuditSeal seal) {
        this.seal = seal;
        marks = database.getCollection("audit_marks");
        entries = database.getCollection("audit_logs");
        Indexes.on(entries, new Document("actor_id", 1).append("_id", -1));
        Indexes.on(entries, new Document("subject", 1).append("_id", -1));
        Indexes.on(entries, new Document("action", 1).append("_id", -1));
        Indexes.on(entries, new Document("created_at", 1));
    }

    /** False when another was faster to add the next one. */
    boolean insert(AuditEntry entry) {
        try {
            entries.insertOne(AuditDocument.of(entry, seal.confirm(Use.ENTRY, Link.after(entry))));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw e;
        }
    }

    /** All of them, where there is nothing else. */
    void insert(List<AuditEntry> beginning) {
        entries.insertMany(beginning.stream()
                .map(entry -> AuditDocument.of(entry, seal.confirm(Use.ENTRY, Link.after(entry))))
                .toList());
    }

    Optional<AuditEntry> last() {
        return Optional.ofNullable(
                        entries.find().sort(Sorts.descending("_id")).limit(1).first())
                .map(AuditDocument::entry);
    }

    /** In order, from behind {@code place}. */
    List<Stored> after(long place, int limit) {
        return entries.find(gt("_id", place))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(this::stored)
                .into(new ArrayList<>());
    }

    /** Newest first. */
    List<AuditEntry> find(AuditFilter filter, long before, int limit) {
        List<Bson> wanted = new ArrayList<>(List.of(lt("_id", before)));
        filter.actorId().ifPresent(id -> wanted.add(eq("actor_id", id)));
        filter.subject().ifPresent(id -> wanted.add(eq("subject", id)));
        filter.action().ifPresent(action -> wanted.add(action(action)));
        if (!within(filter, wanted)) return List.of();
        return entries.find(and(wanted))
                .sort(Sorts.descending("_id"))
                .limit(limit)
                .map(AuditDocument::entry)
                .into(new ArrayList<>());
    }

    /** The number of the first entry that is not older; numbers follow time, so it is looked for by halves. */
    Optional<Long> firstSince(Instant time) {
        long low = 0;
        long high = last().map(AuditEntry::sequence).orElse(0L);
        Optional<Long> found = Optional.empty();
        while (low < high) {
            long middle = low + (high - low) / 2;
            Document next = entries.find(gt("_id", middle))
                    .sort(Sorts.ascending("_id"))
                    .limit(1)
                    .first();
            long place = AuditDocument.place(next);
            if (AuditDocument.entry(next).at().isBefore(time)) {
                low = place;
            } else {
                found = Optional.of(place);
                high = middle;
            }
        }
        return found;
    }

    Optional<AuditEntry> at(long place) {
        return Optional.ofNullable(entries.find(eq("_id", place)).first()).map(AuditDocument::entry);
    }

    void deleteUpTo(long place) {
        entries.deleteMany(lte("_id", place));
    }

    /** Notes how far the chain goes, or from where on it is kept; a mark never moves back. */
    void mark(Use use, Link link) {
        Document values = new Document("sequence", link.sequence())
                .append("hash", link.hash())
                .append("sealed", new Binary(seal.confirm(use, link)));
        boolean moved = marks.updateOne(
                                and(eq("_id", use.name()), lt("sequence", link.sequence())),
                                new Document("$set", values))
                        .getMatchedCount()
                == 1;
        if (!moved && marks.find(eq("_id", use.name())).first() == null) insertMark(use, link, values);
    }

    private void insertMark(Use use, Link link, Document values) {
        try {
            marks.insertOne(new Document("_id", use.name())
                    .append("sequence", values.get("sequence"))
                    .append("hash", values.get("hash"))
                    .append("sealed", values.get("sealed")));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
            mark(use, link);
        }
    }

    /** Empty when there is none, or it is not TrailRoom's own. */
    Optional<Link> marked(Use use) {
        return Optional.ofNullable(marks.find(eq("_id", use.name())).first()).flatMap(found -> {
            Link link = new Link(found.getLong("sequence"), found.getString("hash"));
            byte[] confirmation = found.get("sealed", Binary.class).getData();
            return seal.isConfirmed(use, link, confirmation) ? Optional.of(link) : Optional.empty();
        });
    }

    /** Adds where the time asked for begins and ends; false when nothing is as young. */
    private boolean within(AuditFilter filter, List<Bson> wanted) {
        Optional<Long> first = filter.from().flatMap(this::firstSince);
        if (filter.from().isPresent() && first.isEmpty()) return false;
        first.ifPresent(place -> wanted.add(gte("_id", place)));
        filter.to().flatMap(this::firstSince).ifPresent(place -> wanted.add(lt("_id", place)));
        return true;
    }

    private Stored stored(Document found) {
        AuditEntry entry = AuditDocument.entry(found);
        boolean confirmed = seal.isConfirmed(Use.ENTRY, Link.after(entry), AuditDocument.confirmation(found));
        return new Stored(AuditDocument.place(found), entry, confirmed);
    }

    private static Bson action(String action) {
        return action.endsWith(".") ? regex("action", "^" + Pattern.quote(action)) : eq("action", action);
    }
}
