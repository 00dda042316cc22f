package com.trailroom.mail;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.trailroom.store.Indexes;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/** Mails in {@code mails}; every change of state is one conditional write. */
class MailStore {

    /** A mail under a lease; {@code attempts} counts this one, and tells this lease from a later one. */
    record Claim(String id, int attempts, byte[] sealed) {}

    private static final String QUEUED = "queued";
    private static final String SENDING = "sending";
    private static final String SENT = "sent";
    private static final String FAILED = "failed";

    private final MongoCollection<Document> mails;

    MailStore(MongoDatabase database) {
        mails = database.getCollection("mails");
        Indexes.unique(mails, new Document("key", 1));
        Indexes.on(mails, new Document("status", 1).append("next_at", 1));
        Indexes.on(mails, new Document("to", 1));
    }

    /** False when there is a mail with this key. */
    boolean insert(String id, Letter letter, byte[] sealed, Instant now) {
        try {
            mails.insertOne(new Document("_id", id)
                    .append("key", letter.key())
                    .append("to", letter.to())
                    .append("template", letter.template())
                    .append("status", QUEUED)
                    .append("attempts", 0)
                    .append("created_at", Date.from(now))
                    .append("next_at", Date.from(now))
                    .append("sealed", new Binary(sealed)));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw e;
        }
    }

    boolean isKnown(String key) {
        return mails.find(eq("key", key)).projection(new Document("_id", 1)).first() != null;
    }

    /** Takes the mail that is due longest, or whose lease has lapsed. */
    Optional<Claim> claim(Instant now, Instant leaseUntil) {
        Bson due = and(in("status", QUEUED, SENDING), lte("next_at", Date.from(now)));
        Bson lease = combine(set("status", SENDING), set("next_at", Date.from(leaseUntil)), inc("attempts", 1));
        FindOneAndUpdateOptions oldest =
                new FindOneAndUpdateOptions().sort(Sorts.ascending("next_at")).returnDocument(ReturnDocument.AFTER);
        return Optional.ofNullable(mails.findOneAndUpdate(due, lease, oldest))
                .map(found -> new Claim(
                        found.getString("_id"),
                        found.getInteger("attempts"),
                        found.get("sealed", Binary.class).getData()));
    }

    /** Puts a held mail back; does nothing when its lease has passed on, as do the next two. */
    void defer(Claim claim, Instant next, String why) {
        mails.updateOne(
                held(claim), combine(set("status", QUEUED), set("next_at", Date.from(next)), set("last_error", why)));
    }

    void sent(Claim claim, Instant now) {
        mails.updateOne(held(claim), combine(ended(SENT, now), unset("last_error")));
    }

    void failed(Claim claim, Instant now, String why) {
        mails.updateOne(held(claim), combine(ended(FAILED, now), set("last_error", why)));
    }

    /** Removes what was written to an address, sent or not. */
    void forget(String address) {
        mails.deleteMany(eq("to", address));
    }

    void deleteEndedBefore(Instant time) {
        mails.deleteMany(and(or(eq("status", SENT), eq("status", FAILED)), lt("ended_at", Date.from(time))));
    }

    private static Bson ended(String status, Instant now) {
        return combine(set("status", status), set("ended_at", Date.from(now)), unset("next_at"), unset("sealed"));
    }

    private static Bson held(Claim claim) {
        return and(eq("_id", claim.id()), eq("status", SENDING), eq("attempts", claim.attempts()));
    }
}
