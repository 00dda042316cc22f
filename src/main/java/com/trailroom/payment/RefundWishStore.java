package com.trailroom.payment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.trailroom.kernel.Money;
import com.trailroom.payment.RefundWish.State;
import com.trailroom.store.Indexes;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Refunds that wait for a second person, in {@code refund_wishes}; each step is one conditional write. */
class RefundWishStore {

    private final MongoCollection<Document> wishes;

    RefundWishStore(MongoDatabase database) {
        wishes = database.getCollection("refund_wishes");
        Indexes.on(wishes, new Document("payment_id", 1));
        Indexes.on(wishes, new Document("state", 1));
    }

    /** False when it is there already. */
    boolean insert(RefundWish wish) {
        try {
            wishes.insertOne(new Document("_id", wish.id())
                    .append("payment_id", wish.paymentId())
                    .append("amount", wish.amount().paise())
                    .append("spent_too", wish.spentToo())
                    .append("actor", wish.actor())
                    .append("reason", wish.reason())
                    .append("created_at", Date.from(wish.at()))
                    .append("state", wish.state().code()));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
            return false;
        }
    }

    Optional<RefundWish> find(String id) {
        return list(eq("_id", id), 1).stream().findFirst();
    }

    /** The oldest first. */
    List<RefundWish> ofPayment(String paymentId) {
        return list(eq("payment_id", paymentId), 0);
    }

    List<RefundWish> in(State state, int limit) {
        return list(eq("state", state.code()), limit);
    }

    /** False when it was decided before. */
    boolean decide(String id, State next, String decider) {
        Bson open = and(eq("_id", id), eq("state", State.OPEN.code()));
        return wishes.updateOne(open, combine(set("state", next.code()), set("decider", decider)))
                        .getModifiedCount()
                == 1;
    }

    void done(String id) {
        Bson confirmed = and(eq("_id", id), eq("state", State.CONFIRMED.code()));
        wishes.updateOne(confirmed, set("state", State.DONE.code()));
    }

    private List<RefundWish> list(Bson filter, int limit) {
        return wishes.find(filter)
                .sort(Sorts.ascending("created_at"))
                .limit(limit)
                .map(RefundWishStore::read)
                .into(new ArrayList<>());
    }

    private static RefundWish read(Document from) {
        return new RefundWish(
                from.getString("_id"),
                from.getString("payment_id"),
                Money.paise(from.getLong("amount")),
                from.getBoolean("spent_too"),
                from.getString("actor"),
                from.getString("reason"),
                from.getDate("created_at").toInstant(),
                State.valueOf(from.getString("state").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(from.getString("decider")));
    }
}
