package com.trailroom.web;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.trailroom.store.Indexes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** Which forms were sent, and where they led, in {@code sent_forms}. */
@ApplicationScoped
class SentFormStore {

    private static final String LED_TO = "led_to";

    private MongoCollection<Document> forms;

    protected SentFormStore() {}

    @Inject
    SentFormStore(MongoDatabase database) {
        forms = database.getCollection("sent_forms");
        Indexes.on(forms, new Document("since", 1));
    }

    /** Makes the indexes before the first request. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {}

    /** True for the one who came first. */
    boolean begin(String key, Instant now) {
        try {
            forms.insertOne(new Document("_id", key).append("since", Date.from(now)));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw e;
        }
    }

    void finish(String key, String address) {
        forms.updateOne(eq("_id", key), new Document("$set", new Document(LED_TO, address)));
    }

    void forget(String key) {
        forms.deleteOne(eq("_id", key));
    }

    /** Empty while the form is being worked on, or is not known. */
    Optional<String> ledTo(String key) {
        return Optional.ofNullable(forms.find(eq("_id", key)).first()).map(form -> form.getString(LED_TO));
    }

    void forgetBefore(Instant limit) {
        forms.deleteMany(lt("since", Date.from(limit)));
    }
}
