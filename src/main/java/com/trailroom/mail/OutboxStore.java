package com.trailroom.mail;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.trailroom.mail.Outbox.Kept;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;

/** The outbox in {@code dev_outbox}; sealed like the queue. */
class OutboxStore {

    private final MongoCollection<Document> mails;
    private final Envelope envelope;

    OutboxStore(MongoDatabase database, Envelope envelope) {
        this.mails = database.getCollection("dev_outbox");
        this.envelope = envelope;
    }

    void put(Mail mail, Instant now) {
        Document kept = new Document("_id", mail.id())
                .append("at", Date.from(now))
                .append("sealed", new Binary(envelope.close(mail)));
        mails.replaceOne(eq("_id", mail.id()), kept, new ReplaceOptions().upsert(true));
    }

    List<Kept> newest(int limit) {
        return mails.find()
                .sort(Sorts.descending("_id"))
                .limit(limit)
                .map(this::kept)
                .into(new ArrayList<>());
    }

    Optional<Kept> find(String id) {
        return Optional.ofNullable(mails.find(eq("_id", id)).first()).map(this::kept);
    }

    void keepNewest(int count) {
        Document oldest =
                mails.find().sort(Sorts.descending("_id")).skip(count).limit(1).first();
        if (oldest != null) mails.deleteMany(lte("_id", oldest.getString("_id")));
    }

    private Kept kept(Document found) {
        Mail mail = envelope.open(
                found.getString("_id"), found.get("sealed", Binary.class).getData());
        return new Kept(mail, found.getDate("at").toInstant());
    }
}
