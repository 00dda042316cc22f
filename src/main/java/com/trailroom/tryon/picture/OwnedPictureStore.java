package com.trailroom.tryon.picture;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.Document;

/** All pictures of one account, for handing them to their owner and for erasing them. */
@Dependent
public class OwnedPictureStore {

    private final MongoCollection<Document> images;
    private final MongoCollection<Document> sources;

    @Inject
    public OwnedPictureStore(MongoDatabase database) {
        images = database.getCollection("images");
        sources = database.getCollection("image_sources");
    }

    /** The ids of uploads and results, in order, from behind {@code last}. */
    public List<String> after(String accountId, String last, int limit) {
        return images.find(and(eq("user_id", accountId), gt("_id", last)))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(image -> image.getString("_id"))
                .into(new ArrayList<>());
    }

    /** Forgets which uploads the account ever sent. */
    public void forgetUploads(String accountId) {
        sources.deleteMany(regex("_id", "^" + Pattern.quote(accountId + ":")));
    }
}
