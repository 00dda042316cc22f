package com.trailroom.account;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.trailroom.account.OneTimeLinks.Link;
import com.trailroom.store.Indexes;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** One-time links in {@code one_time_links}, by the hash of their token. */
class LinkStore {

    private final MongoCollection<Document> links;

    LinkStore(MongoDatabase database) {
        links = database.getCollection("one_time_links");
        Indexes.on(links, new Document("user_id", 1));
        Indexes.on(links, new Document("expires_at", 1));
    }

    void insert(String hash, Purpose purpose, Link link, Instant now) {
        links.insertOne(new Document("_id", hash)
                .append("purpose", purpose.name())
                .append("user_id", link.accountId())
                .append("detail", link.detail())
                .append("issued_at", Date.from(now))
                .append("expires_at", Date.from(now.plus(purpose.life()))));
    }

    Optional<Link> find(String hash, Purpose purpose, Instant now) {
        return Optional.ofNullable(links.find(live(hash, purpose, now)).first()).map(LinkStore::link);
    }

    /** For one of those who ask at once; empty for the others. */
    Optional<Link> take(String hash, Purpose purpose, Instant now) {
        return Optional.ofNullable(links.findOneAndDelete(live(hash, purpose, now)))
                .map(LinkStore::link);
    }

    boolean isIssuedSince(String accountId, Purpose purpose, Instant time) {
        return links.find(and(
                                eq("user_id", accountId),
                                eq("purpose", purpose.name()),
                                gt("issued_at", Date.from(time))))
                        .first()
                != null;
    }

    void delete(String accountId, Purpose purpose) {
        links.deleteMany(and(eq("user_id", accountId), eq("purpose", purpose.name())));
    }

    void delete(String accountId) {
        links.deleteMany(eq("user_id", accountId));
    }

    void deleteExpired(Instant now) {
        links.deleteMany(lte("expires_at", Date.from(now)));
    }

    private static Bson live(String hash, Purpose purpose, Instant now) {
        return and(eq("_id", hash), eq("purpose", purpose.name()), gt("expires_at", Date.from(now)));
    }

    private static Link link(Document found) {
        return new Link(found.getString("user_id"), found.getString("detail"));
    }
}
