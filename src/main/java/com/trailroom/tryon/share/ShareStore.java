package com.trailroom.tryon.share;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import com.trailroom.store.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Shares in {@code tryon_shares}, one a job. */
class ShareStore {

    /** What a link was made of. */
    record Row(String jobId, String accountId, String shareId, Instant until) {}

    private final MongoCollection<Document> shares;

    ShareStore(MongoDatabase database) {
        shares = database.getCollection("tryon_shares");
        Indexes.unique(shares, new Document("share_id", 1));
        Indexes.on(shares, new Document("user_id", 1));
        Indexes.on(shares, new Document("expires_at", 1));
    }

    /** In the place of the job's earlier one. */
    void put(Row row) {
        Document document = new Document("_id", row.jobId())
                .append("user_id", row.accountId())
                .append("share_id", row.shareId())
                .append("expires_at", Date.from(row.until()));
        shares.replaceOne(eq("_id", row.jobId()), document, new ReplaceOptions().upsert(true));
    }

    Optional<Row> ofJob(String jobId) {
        return Optional.ofNullable(shares.find(eq("_id", jobId)).first()).map(ShareStore::row);
    }

    Optional<Row> find(String shareId) {
        return Optional.ofNullable(shares.find(eq("share_id", shareId)).first()).map(ShareStore::row);
    }

    List<Row> ofAccount(String accountId) {
        return shares.find(eq("user_id", accountId)).map(ShareStore::row).into(new ArrayList<>());
    }

    void delete(String jobId) {
        shares.deleteOne(eq("_id", jobId));
    }

    void deleteAll(String accountId) {
        shares.deleteMany(eq("user_id", accountId));
    }

    void deleteEnded(Instant now) {
        shares.deleteMany(lte("expires_at", Date.from(now)));
    }

    private static Row row(Document from) {
        return new Row(
                from.getString("_id"),
                from.getString("user_id"),
                from.getString("share_id"),
                from.getDate("expires_at").toInstant());
    }
}
