package com.trailroom.tryon.picture;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.model.Projections;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/** Pictures in MongoDB's GridFS, by their ids. */
public final class GridFsStore implements PictureStore {

    private final GridFSBucket bucket;
    private final MongoCollection<Document> chunks;

    public GridFsStore(MongoDatabase database) {
        bucket = GridFSBuckets.create(database, "pictures");
        chunks = database.getCollection("pictures.chunks");
    }

    @Override
    public void put(String id, byte[] bytes) {
        bucket.uploadFromStream(new BsonString(id), id, new ByteArrayInputStream(bytes));
    }

    @Override
    public Optional<byte[]> get(String id) {
        return find(id).map(file -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream((int) file.getLength());
            bucket.downloadToStream(file.getId(), out);
            return out.toByteArray();
        });
    }

    @Override
    public void delete(String id) {
        find(id).ifPresent(file -> bucket.delete(file.getId()));
    }

    @Override
    public Stream<String> putBefore(Instant time) {
        MongoCursor<GridFSFile> files =
                bucket.find(lt("uploadDate", Date.from(time))).iterator();
        Spliterator<GridFSFile> each = Spliterators.spliteratorUnknownSize(files, Spliterator.NONNULL);
        return StreamSupport.stream(each, false)
                .map(file -> file.getId().asString().getValue())
                .onClose(files::close);
    }

    /** Chunks are written first: those of a crash have no file. */
    @Override
    public void deleteDrafts(Instant before) {
        ObjectId limit = new ObjectId(Date.from(before));
        Bson name = Projections.fields(Projections.include("files_id", "n"), Projections.excludeId());
        for (Document first :
                chunks.find(eq("n", 0)).projection(name).hint(new Document("files_id", 1).append("n", 1))) {
            String id = first.getString("files_id");
            if (find(id).isEmpty()) chunks.deleteMany(and(eq("files_id", id), lt("_id", limit)));
        }
    }

    private Optional<GridFSFile> find(String id) {
        return Optional.ofNullable(bucket.find(eq("_id", id)).first());
    }
}
