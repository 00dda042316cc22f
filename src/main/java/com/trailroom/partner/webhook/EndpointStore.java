package com.trailroom.partner.webhook;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.trailroom.partner.webhook.Endpoint.Status;
import com.trailroom.store.Indexes;
import jakarta.nosql.Template;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Endpoints in {@code webhooks}. */
class EndpointStore {

    private static final String FAILED = "failed_deliveries";
    private static final String FAILING_SINCE = "failing_since";
    private static final String LETTER_DUE = "letter_due";
    private static final String STATUS = "status";

    private final MongoCollection<Document> endpoints;
    private final Template documents;

    EndpointStore(MongoDatabase database, Template documents) {
        this.documents = documents;
        endpoints = database.getCollection("webhooks");
        Indexes.on(endpoints, new Document("user_id", 1).append("_id", -1));
        Indexes.on(endpoints, new Document(LETTER_DUE, 1));
    }

    void insert(Endpoint endpoint, String sealedSecret) {
        documents.insert(EndpointDocument.ofNew(endpoint, sealedSecret));
    }

    Optional<EndpointDocument> find(String id) {
        return documents.find(EndpointDocument.class, id);
    }

    /** Newest first. */
    List<Endpoint> ofAccount(String accountId) {
        return documents
                .select(EndpointDocument.class)
                .where("user_id")
                .eq(accountId)
                .orderBy("_id")
                .desc()
                .<EndpointDocument>result()
                .stream()
                .map(EndpointDocument::endpoint)
                .toList();
    }

    void delete(String id) {
        endpoints.deleteOne(eq("_id", id));
    }

    void move(String id, String url) {
        endpoints.updateOne(eq("_id", id), set("url", url));
    }

    void subscribe(String id, Set<EventType> events) {
        endpoints.updateOne(eq("_id", id), set("events", EndpointDocument.codes(events)));
    }

    /** Switched on again, it starts with a clean record. */
    void enable(String id) {
        endpoints.updateOne(eq("_id", id), combine(set(STATUS, Status.ENABLED.code()), wellAgain()));
    }

    /** Switches an enabled endpoint off; false when it was off already. */
    boolean disable(String id, Status status) {
        return endpoints
                        .updateOne(and(eq("_id", id), isEnabled()), switchedOff(status))
                        .getModifiedCount()
                == 1;
    }

    /** Its owner's wish counts whatever it was before. */
    void disableByOwner(String id) {
        endpoints.updateOne(eq("_id", id), set(STATUS, Status.DISABLED.code()));
    }

    /**
     * Gives it its next secret; false when the secret it had is no longer the one that was seen. A rotation that comes again
     * puts its second secret in the place of its first, of which nobody heard.
     */
    boolean rotate(EndpointDocument seen, String sealedSecret, Instant previousUntil, String rotation) {
        Bson secret = combine(set("secret", sealedSecret), set("rotation", rotation));
        Bson previous = combine(set("previous_secret", seen.secret), set("previous_until", Date.from(previousUntil)));
        Bson change = rotation.equals(seen.rotation) ? secret : combine(secret, previous);
        return endpoints
                        .updateOne(and(eq("_id", seen.id), eq("secret", seen.secret)), change)
                        .getModifiedCount()
                == 1;
    }

    void succeeded(String id) {
        endpoints.updateOne(eq("_id", id), wellAgain());
    }

    /** Counts a delivery that failed for good. */
    void failed(String id, Instant now) {
        endpoints.updateOne(and(eq("_id", id), eq(FAILING_SINCE, null)), set(FAILING_SINCE, Date.from(now)));
        endpoints.updateOne(eq("_id", id), inc(FAILED, 1));
    }

    /** Switches it off when it has been failing since that time or longer; false when it has not, or is off. */
    boolean disableIfFailing(String id, Instant since, int deliveries) {
        Bson failing = and(eq("_id", id), isEnabled(), lte(FAILING_SINCE, Date.from(since)), gte(FAILED, deliveries));
        return endpoints.updateOne(failing, switchedOff(Status.FAILING)).getModifiedCount() == 1;
    }

    /** Those whose owners have not been told that they are off. */
    List<Endpoint> withLetterDue() {
        List<String> ids = endpoints
                .find(eq(LETTER_DUE, true))
                .map(endpoint -> endpoint.getString("_id"))
                .into(new ArrayList<>());
        return ids.stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .map(EndpointDocument::endpoint)
                .toList();
    }

    void letterSent(String id) {
        endpoints.updateOne(eq("_id", id), unset(LETTER_DUE));
    }

    private static Bson switchedOff(Status status) {
        return combine(set(STATUS, status.code()), set(LETTER_DUE, true));
    }

    private static Bson isEnabled() {
        return eq(STATUS, Status.ENABLED.code());
    }

    private static Bson wellAgain() {
        return combine(set(FAILING_SINCE, null), set(FAILED, 0));
    }
}
