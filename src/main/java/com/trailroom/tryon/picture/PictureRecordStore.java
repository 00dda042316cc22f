package com.trailroom.tryon.picture;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** What is known of pictures, in {@code images}; which upload became which picture, in {@code image_sources}. */
class PictureRecordStore {

    private final MongoCollection<Document> images;
    private final MongoCollection<Document> sources;

    PictureRecordStore(MongoDatabase database) {
        images = database.getCollection("images");
        images.createIndex(new Document("user_id", 1));
        images.createIndex(new Document("expires_at", 1));
        sources = database.getCollection("image_sources");
    }

    void insert(Picture picture) {
        images.insertOne(new Document("_id", picture.id())
                .append("user_id", picture.accountId())
                .append("result", picture.result())
                .append("sha256", picture.sha256())
                .append("width", picture.width())
                .append("height", picture.height())
                .append("expires_at", Date.from(picture.expires())));
    }

    Optional<Picture> find(String id) {
        return Optional.ofNullable(images.find(eq("_id", id)).first()).map(PictureRecordStore::picture);
    }

    /** An account's uploads, newest first. */
    List<Picture> uploads(String accountId, int limit) {
        return images.find(and(eq("user_id", accountId), eq("result", false)))
                .sort(Sorts.descending("_id"))
                .limit(limit)
                .map(PictureRecordStore::picture)
                .into(new ArrayList<>());
    }

    /** Never shortens a picture's time. */
    void prolong(List<String> ids, Instant expires) {
        images.updateMany(in("_id", ids), new Document("$max", new Document("expires_at", Date.from(expires))));
    }

    void delete(String id) {
        images.deleteOne(eq("_id", id));
    }

    List<Picture> expired(Instant now, int limit) {
        return images.find(lt("expires_at", Date.from(now)))
                .limit(limit)
                .map(PictureRecordStore::picture)
                .into(new ArrayList<>());
    }

    Optional<String> pictureOf(String source) {
        return Optional.ofNullable(sources.find(eq("_id", source)).first()).map(found -> found.getString("image"));
    }

    /** Whose picture stands for an upload: {@code id}, or that of another request that was faster. */
    String claim(String source, String id) {
        FindOneAndUpdateOptions upsert =
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        Document first = new Document("$setOnInsert", new Document("image", id));
        return sources.findOneAndUpdate(eq("_id", source), first, upsert).getString("image");
    }

    /** Forgets that an upload became {@code id}; does nothing when it stands for another picture by now. */
    void release(String source, String id) {
        sources.deleteOne(and(eq("_id", source), eq("image", id)));
    }

    private static Picture picture(Document from) {
        return new Picture(
                from.getString("_id"),
                from.getString("user_id"),
                from.getBoolean("result"),
                from.getString("sha256"),
                from.getInteger("width"),
                from.getInteger("height"),
                from.getDate("expires_at").toInstant());
    }
}
