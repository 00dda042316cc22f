package com.trailroom.payment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.trailroom.store.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Payments in {@code payments}. Every move is one conditional write, which notes that something may have to follow it. */
class PaymentStore {

    private static final String TO_FOLLOW = "to_follow";

    private final MongoCollection<Document> payments;

    PaymentStore(MongoDatabase database) {
        payments = database.getCollection("payments").withReadConcern(ReadConcern.MAJORITY);
        Indexes.unique(payments, new Document(PaymentDocument.ORDER, 1));
        Indexes.on(payments, new Document(PaymentDocument.GATEWAY_PAYMENT, 1));
        Indexes.on(payments, new Document(PaymentDocument.USER, 1).append("_id", -1));
        Indexes.on(payments, new Document(PaymentDocument.NEXT_CHECK, 1));
        Indexes.on(payments, new Document(TO_FOLLOW, 1));
    }

    /** False when there is one with its id. */
    boolean insert(Payment payment) {
        try {
            payments.insertOne(PaymentDocument.write(payment));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw e;
        }
    }

    Optional<Payment> find(String id) {
        return first(eq("_id", id));
    }

    Optional<Payment> ofOrder(String orderId) {
        return first(eq(PaymentDocument.ORDER, orderId));
    }

    Optional<Payment> ofGatewayPayment(String gatewayPaymentId) {
        return first(eq(PaymentDocument.GATEWAY_PAYMENT, gatewayPaymentId));
    }

    /** Newest first. */
    List<Payment> ofAccount(String accountId, Optional<String> after, int limit) {
        List<Bson> conditions = new ArrayList<>(List.of(eq(PaymentDocument.USER, accountId)));
        after.ifPresent(id -> conditions.add(lt("_id", id)));
        return list(and(conditions), Sorts.descending("_id"), limit);
    }

    /** The {@code limit} payments that came right after {@code before}, newest first. */
    List<Payment> newer(String accountId, String before, int limit) {
        Bson later = and(eq(PaymentDocument.USER, accountId), gt("_id", before));
        List<Payment> found = list(later, Sorts.ascending("_id"), limit);
        Collections.reverse(found);
        return found;
    }

    boolean isPaying(String accountId) {
        return first(and(eq(PaymentDocument.USER, accountId), eq(PaymentDocument.PAYING, true)))
                .isPresent();
    }

    List<Payment> toFollow(int limit) {
        return list(eq(TO_FOLLOW, true), Sorts.ascending("_id"), limit);
    }

    /** Whose time to be asked about has come; the longest overdue first. */
    List<Payment> toCheck(Instant now, int limit) {
        Bson due = lte(PaymentDocument.NEXT_CHECK, Date.from(now));
        return list(due, Sorts.ascending(PaymentDocument.NEXT_CHECK), limit);
    }

    /** The one atomic step: from a state to the next; empty when somebody has moved the payment on meanwhile. */
    Optional<Payment> move(Payment seen, Payment next) {
        Payment stored = next.versioned(seen.version() + 1);
        Document document = PaymentDocument.write(stored).append(TO_FOLLOW, true);
        return payments.replaceOne(at(seen), document).getMatchedCount() == 1 ? Optional.of(stored) : Optional.empty();
    }

    /** Notes that nothing is left to follow; false when the payment has moved on meanwhile. */
    boolean rest(Payment seen) {
        return payments.updateOne(at(seen), new Document("$unset", new Document(TO_FOLLOW, "")))
                        .getMatchedCount()
                == 1;
    }

    private static Bson at(Payment seen) {
        return and(eq("_id", seen.id()), eq(PaymentDocument.VERSION, seen.version()));
    }

    private Optional<Payment> first(Bson filter) {
        return Optional.ofNullable(payments.find(filter).first()).map(PaymentDocument::read);
    }

    private List<Payment> list(Bson filter, Bson order, int limit) {
        return payments.find(filter)
                .sort(order)
                .limit(limit)
                .map(PaymentDocument::read)
                .into(new ArrayList<>());
    }
}
