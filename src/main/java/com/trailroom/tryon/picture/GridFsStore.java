package com.trailroom.tryon.picture;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.model.Filters;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.bson.BsonString;

/** Pictures in MongoDB's GridFS, by their ids. */
public final class GridFsStore implements PictureStore {

    private final GridFSBucket bucket;

    public GridFsStore(MongoDatabase database) {
        bucket = GridFSBuckets.create(database, "pictures");
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

    private Optional<GridFSFile> find(String id) {
        return Optional.ofNullable(bucket.find(Filters.eq("_id", id)).first());
    }
}
