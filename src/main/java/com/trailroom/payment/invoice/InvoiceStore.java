package com.trailroom.payment.invoice;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.trailroom.store.Indexes;
import com.trailroom.store.TimeWalk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Invoices in {@code invoices}, and one document a series in {@code invoice_counters}: the last number, and the invoice it was
 * given to until that has been copied.
 */
class InvoiceStore {

    /** A series at one moment. */
    record Counter(long last, Optional<Invoice> pending) {}

    private static final String LAST = "last";
    private static final String PENDING = "pending";

    /** So long after what it is for an invoice is made at the latest, crashes included; its id tells when. */
    private static final Duration LATEST = Duration.ofDays(1);

    private final MongoCollection<Document> invoices;
    private final MongoCollection<Document> counters;

    InvoiceStore(MongoDatabase database) {
        invoices = database.getCollection("invoices").withReadConcern(ReadConcern.MAJORITY);
        counters = database.getCollection("invoice_counters").withReadConcern(ReadConcern.MAJORITY);
        Indexes.unique(invoices, new Document("invoice_number", 1));
        Indexes.unique(invoices, new Document("cause", 1));
        Indexes.on(invoices, new Document("user_id", 1).append("_id", -1));
        Indexes.on(invoices, new Document("issued_at", 1));
    }

    Counter counter(String series) {
        return Optional.ofNullable(counters.find(eq("_id", series)).first())
                .map(InvoiceStore::counter)
                .orElse(new Counter(0, Optional.empty()));
    }

    /** The one atomic step: takes the number behind {@code seen} and carries the invoice that gets it. */
    boolean claim(String series, Counter seen, Invoice invoice) {
        Document next = new Document(LAST, seen.last() + 1).append(PENDING, InvoiceDocument.write(invoice));
        if (seen.last() > 0) {
            Bson expected = and(eq("_id", series), eq(LAST, seen.last()), eq(PENDING, null));
            return counters.updateOne(expected, new Document("$set", next)).getMatchedCount() == 1;
        }
        return insert(counters, next.append("_id", series));
    }

    /** Copies a pending invoice and frees the counter; may be repeated any number of times. */
    void settle(String series, Invoice invoice) {
        insert(invoices, InvoiceDocument.write(invoice));
        counters.updateOne(
                and(eq("_id", series), eq(PENDING + "._id", invoice.id())),
                new Document("$unset", new Document(PENDING, "")));
    }

    List<Invoice> pending() {
        return counters.find(exists(PENDING + "._id"))
                .map(InvoiceStore::counter)
                .map(counter -> counter.pending().orElseThrow())
                .into(new ArrayList<>());
    }

    Optional<Invoice> ofCause(String cause) {
        return Optional.ofNullable(invoices.find(eq("cause", cause)).first()).map(InvoiceDocument::read);
    }

    Optional<Invoice> find(String id) {
        return Optional.ofNullable(invoices.find(eq("_id", id)).first()).map(InvoiceDocument::read);
    }

    /** Newest first. */
    List<Invoice> all(Optional<String> after, int limit) {
        return list(after.map(id -> lt("_id", id)).orElseGet(Document::new), Sorts.descending("_id"), limit);
    }

    /** Newest first. */
    List<Invoice> ofAccount(String accountId, Optional<String> after, int limit) {
        List<Bson> conditions = new ArrayList<>(List.of(eq("user_id", accountId)));
        after.ifPresent(id -> conditions.add(lt("_id", id)));
        return list(and(conditions), Sorts.descending("_id"), limit);
    }

    /** The {@code limit} invoices that came right after {@code before}, newest first. */
    List<Invoice> newer(String accountId, String before, int limit) {
        Bson later = and(eq("user_id", accountId), gt("_id", before));
        List<Invoice> found = list(later, Sorts.ascending("_id"), limit);
        Collections.reverse(found);
        return found;
    }

    /** In the order of their dates; {@code from} included, {@code to} not. */
    List<Invoice> issuedBetween(Instant from, Instant to) {
        Bson time = and(gte("issued_at", Date.from(from)), lt("issued_at", Date.from(to)));
        return list(time, Sorts.ascending("issued_at", "invoice_number"), 0);
    }

    /** The same of a short time, found by their ids, in no order. */
    List<Invoice> issuedWithin(Instant from, Instant to) {
        List<Invoice> found = new ArrayList<>();
        TimeWalk.over(invoices, "inv", from, to.plus(LATEST), new Document(), document -> {
            Instant issued = document.getDate("issued_at").toInstant();
            if (!issued.isBefore(from) && issued.isBefore(to)) found.add(InvoiceDocument.read(document));
        });
        return found;
    }

    private List<Invoice> list(Bson filter, Bson order, int limit) {
        return invoices.find(filter)
                .sort(order)
                .limit(limit)
                .map(InvoiceDocument::read)
                .into(new ArrayList<>());
    }

    private static Counter counter(Document from) {
        Optional<Document> pending = Optional.ofNullable(from.get(PENDING, Document.class));
        return new Counter(from.getLong(LAST), pending.map(InvoiceDocument::read));
    }

    /** False when it is there already. */
    private static boolean insert(MongoCollection<Document> into, Document document) {
        try {
            into.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
            return false;
        }
    }
}
