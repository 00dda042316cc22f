package com.trailroom.tryon.picture;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.trailroom.store.Indexes;
import com.trailroom.store.Upsert;
import jakarta.nosql.Template;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;

/** What is known of pictures, in {@code images}; which upload became which picture, in {@code image_sources}. */
class PictureRecordStore {

    private final MongoCollection<Document> images;
    private final MongoCollection<Document> sources;
    private final Template documents;

    PictureRecordStore(MongoDatabase database, Template documents) {
        this.documents = documents;
        images = database.getCollection("images");
        Indexes.on(images, new Document("user_id", 1));
        Indexes.on(images, new Document("expires_at", 1));
        sources = database.getCollection("image_sources");
        Indexes.on(sources, new Document("image", 1));
    }

    void insert(Picture picture) {
        documents.insert(PictureDocument.of(picture));
    }

    Optional<Picture> find(String id) {
        return documents.find(PictureDocument.class, id).map(PictureDocument::picture);
    }

    /** Never shortens a picture's time. */
    void prolong(List<String> ids, Instant expires) {
        images.updateMany(in("_id", ids), new Document("$max", new Document("expires_at", Date.from(expires))));
    }

    /** Does nothing to a picture that is gone. */
    void blur(String id, boolean blurred) {
        images.updateOne(eq("_id", id), new Document("$set", new Document("blurred", blurred)));
    }

    /** With what is known of the upload it came from. */
    void delete(String id) {
        sources.deleteMany(eq("image", id));
        documents.delete(PictureDocument.class, id);
    }

    List<Picture> expired(Instant now, int limit) {
        return documents.select(PictureDocument.class).where("expires").lt(now).limit(limit).<PictureDocument>stream()
                .map(PictureDocument::picture)
                .toList();
    }

    /** Those of the ids that there is a picture for. */
    Set<String> recorded(Set<String> ids) {
        return images.find(in("_id", ids))
                .projection(Projections.include("_id"))
                .map(found -> found.getString("_id"))
                .into(new HashSet<>());
    }

    Optional<String> pictureOf(String source) {
        return Optional.ofNullable(sources.find(eq("_id", source)).first()).map(found -> found.getString("image"));
    }

    /** Whose picture stands for an upload: {@code id}, or that of another request that was faster. */
    String claim(String source, String id) {
        FindOneAndUpdateOptions upsert =
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        Document first = new Document("$setOnInsert", new Document("image", id));
        return Upsert.retried(() -> sources.findOneAndUpdate(eq("_id", source), first, upsert))
                .getString("image");
    }

    /** Forgets that an upload became {@code id}; does nothing when it stands for another picture by now. */
    void release(String source, String id) {
        sources.deleteOne(and(eq("_id", source), eq("image", id)));
    }
}
