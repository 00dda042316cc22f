package com.trailroom.partner.webhook;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.trailroom.partner.webhook.Delivery.Status;
import com.trailroom.store.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Deliveries in {@code webhook_deliveries}; every change of state is one conditional write. */
class DeliveryStore {

    private static final int MOST_ATTEMPTS = 20;

    private final MongoCollection<Document> deliveries;

    DeliveryStore(MongoDatabase database) {
        deliveries = database.getCollection("webhook_deliveries");
        Indexes.on(deliveries, new Document(DeliveryFields.STATUS, 1).append(DeliveryFields.DUE, 1));
        Indexes.on(deliveries, new Document(DeliveryFields.ENDPOINT, 1).append("_id", -1));
        Indexes.on(deliveries, new Document(DeliveryFields.CREATED, 1));
    }

    /** Does nothing when this event is on its way to this endpoint already, or has been. */
    void insert(Delivery delivery) {
        try {
            deliveries.insertOne(DeliveryFields.write(delivery));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
        }
    }

    Optional<Delivery> find(String key) {
        return Optional.ofNullable(deliveries.find(eq("_id", key)).first()).map(DeliveryFields::read);
    }

    /** An endpoint's, newest first; those older than {@code after}, an event's id, when given. */
    List<Delivery> ofEndpoint(String endpointId, Optional<Status> status, Optional<String> after, int limit) {
        List<Bson> conditions = new ArrayList<>(List.of(eq(DeliveryFields.ENDPOINT, endpointId)));
        status.ifPresent(only -> conditions.add(eq(DeliveryFields.STATUS, only.code())));
        after.ifPresent(event -> conditions.add(lt("_id", Delivery.key(event, endpointId))));
        return deliveries
                .find(and(conditions))
                .sort(Sorts.descending("_id"))
                .limit(limit)
                .map(DeliveryFields::read)
                .into(new ArrayList<>());
    }

    /** Those right after {@code before}, an event's id, newest first. */
    List<Delivery> newer(String endpointId, Optional<Status> status, String before, int limit) {
        List<Bson> conditions = new ArrayList<>(
                List.of(eq(DeliveryFields.ENDPOINT, endpointId), gt("_id", Delivery.key(before, endpointId))));
        status.ifPresent(only -> conditions.add(eq(DeliveryFields.STATUS, only.code())));
        List<Delivery> found = deliveries
                .find(and(conditions))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(DeliveryFields::read)
                .into(new ArrayList<>());
        Collections.reverse(found);
        return found;
    }

    /** What has been due longest of what may be served now. */
    Optional<Delivery> firstDue(Instant now, Lanes.Open open) {
        List<Bson> conditions = new ArrayList<>(List.of(
                eq(DeliveryFields.STATUS, Status.PENDING.code()),
                lte(DeliveryFields.DUE, Date.from(now)),
                nin(DeliveryFields.ENDPOINT, open.notThese()),
                nin(DeliveryFields.USER, open.notOfThese())));
        open.only().ifPresent(endpoints -> conditions.add(in(DeliveryFields.ENDPOINT, endpoints)));
        return Optional.ofNullable(deliveries
                        .find(and(conditions))
                        .sort(Sorts.ascending(DeliveryFields.DUE))
                        .first())
                .map(DeliveryFields::read);
    }

    /** Claims what was seen due, until a time at which it is due again by itself; empty when another was faster. */
    Optional<Delivery> claim(Delivery seen, Instant now, Instant until) {
        Bson unchanged = and(
                eq("_id", seen.key()),
                eq(DeliveryFields.STATUS, Status.PENDING.code()),
                lte(DeliveryFields.DUE, Date.from(now)),
                eq(DeliveryFields.CLAIM, seen.claim()));
        Bson claim = combine(set(DeliveryFields.DUE, Date.from(until)), inc(DeliveryFields.CLAIM, 1L));
        FindOneAndUpdateOptions after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        return Optional.ofNullable(deliveries.findOneAndUpdate(unchanged, claim, after))
                .map(DeliveryFields::read);
    }

    /** Gives a claim back: no attempt was made. */
    void release(Delivery claimed, Instant now) {
        deliveries.updateOne(held(claimed), set(DeliveryFields.DUE, Date.from(now)));
    }

    void delivered(Delivery claimed, Attempt attempt) {
        finish(claimed, Status.DELIVERED, attempt);
    }

    void failed(Delivery claimed, Attempt attempt) {
        finish(claimed, Status.FAILED, attempt);
    }

    void again(Delivery claimed, Attempt attempt, Instant due) {
        deliveries.updateOne(
                held(claimed),
                combine(set(DeliveryFields.DUE, Date.from(due)), inc(DeliveryFields.ROUND, 1), log(attempt)));
    }

    /** Sends one again that is not under way; false when it is. */
    boolean replay(String key, Instant now) {
        return deliveries
                        .updateOne(and(eq("_id", key), settled()), restart(now))
                        .getModifiedCount()
                == 1;
    }

    /** Sends an endpoint's failed ones again, of the events written between two times; answers how many. */
    long replayFailed(String endpointId, Instant from, Instant to, Instant now) {
        Bson failed = and(
                eq(DeliveryFields.ENDPOINT, endpointId),
                eq(DeliveryFields.STATUS, Status.FAILED.code()),
                gte(DeliveryFields.CREATED, Date.from(from)),
                lte(DeliveryFields.CREATED, Date.from(to)));
        return deliveries.updateMany(failed, restart(now)).getModifiedCount();
    }

    void deleteOf(String endpointId) {
        deliveries.deleteMany(eq(DeliveryFields.ENDPOINT, endpointId));
    }

    /** Forgets what was settled and is older than a time. */
    long deleteOlder(Instant limit) {
        return deliveries
                .deleteMany(and(lt(DeliveryFields.CREATED, Date.from(limit)), settled()))
                .getDeletedCount();
    }

    private void finish(Delivery claimed, Status status, Attempt attempt) {
        deliveries.updateOne(
                held(claimed),
                combine(set(DeliveryFields.STATUS, status.code()), set(DeliveryFields.DUE, null), log(attempt)));
    }

    private static Bson log(Attempt attempt) {
        return pushEach(
                DeliveryFields.ATTEMPTS,
                List.of(DeliveryFields.write(attempt)),
                new PushOptions().slice(-MOST_ATTEMPTS));
    }

    private static Bson restart(Instant now) {
        return combine(
                set(DeliveryFields.STATUS, Status.PENDING.code()),
                set(DeliveryFields.DUE, Date.from(now)),
                set(DeliveryFields.ROUND, 0));
    }

    private static Bson settled() {
        return ne(DeliveryFields.STATUS, Status.PENDING.code());
    }

    private static Bson held(Delivery claimed) {
        return and(
                eq("_id", claimed.key()),
                eq(DeliveryFields.STATUS, Status.PENDING.code()),
                eq(DeliveryFields.CLAIM, claimed.claim()));
    }
}
