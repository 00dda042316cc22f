package com.trailroom.payment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.trailroom.kernel.Ids;
import com.trailroom.store.Count;
import com.trailroom.store.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Looks through {@code payments}, the newest first; a payment's id tells when it began. */
class PaymentSearchStore {

    private static final String DISPUTED = "disputed";

    private final MongoDatabase database;
    private final MongoCollection<Document> payments;

    PaymentSearchStore(MongoDatabase database) {
        this.database = database;
        payments = database.getCollection("payments");
        Indexes.on(payments, new Document(PaymentDocument.STATUS, 1).append("_id", -1));
        Indexes.on(payments, new Document(DISPUTED, 1).append("_id", -1));
    }

    Optional<Payment> find(String id) {
        return Optional.ofNullable(payments.find(eq("_id", id)).first()).map(PaymentDocument::read);
    }

    /** Those behind {@code after}, an id, when given. */
    List<Payment> find(PaymentQuery query, Optional<String> after, int limit) {
        List<Bson> wanted = new ArrayList<>();
        query.text().ifPresent(text -> wanted.add(eq(fieldOf(text), text)));
        query.status().ifPresent(status -> wanted.add(eq(PaymentDocument.STATUS, status.code())));
        if (query.disputed()) wanted.add(eq(DISPUTED, true));
        query.from().ifPresent(time -> wanted.add(gte("_id", Ids.firstAt("pay", time))));
        query.to().map(time -> Ids.firstAt("pay", time)).ifPresent(end -> wanted.add(lt("_id", end)));
        after.ifPresent(id -> wanted.add(lt("_id", id)));
        return payments.find(wanted.isEmpty() ? new Document() : and(wanted))
                .sort(Sorts.descending("_id"))
                .limit(limit)
                .map(PaymentDocument::read)
                .into(new ArrayList<>());
    }

    long failed(Instant from, Instant to) {
        return Count.of(
                database,
                "payments",
                and(
                        eq(PaymentDocument.STATUS, PaymentStatus.FAILED.code()),
                        gte("_id", Ids.firstAt("pay", from)),
                        lt("_id", Ids.firstAt("pay", to))));
    }

    /** By account. */
    Map<String, Long> failedSince(Instant since, long least) {
        Bson failed =
                and(eq(PaymentDocument.STATUS, PaymentStatus.FAILED.code()), gte("_id", Ids.firstAt("pay", since)));
        return Count.by(PaymentDocument.USER, payments, failed, least);
    }

    private static String fieldOf(String text) {
        if (Ids.isWellFormed("pay", text)) return "_id";
        if (text.startsWith("usr_")) return PaymentDocument.USER;
        return text.startsWith("order_") ? PaymentDocument.ORDER : PaymentDocument.GATEWAY_PAYMENT;
    }
}
