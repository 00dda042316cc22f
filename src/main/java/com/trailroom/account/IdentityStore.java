package com.trailroom.account;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.trailroom.store.Indexes;
import jakarta.nosql.Template;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;

/** Google identities and their accounts, in {@code identities}. */
class IdentityStore {

    private final MongoCollection<Document> identities;
    private final Template documents;

    IdentityStore(MongoDatabase database, Template documents) {
        this.documents = documents;
        identities = database.getCollection("identities");
        Indexes.on(identities, new Document("user_id", 1));
    }

    /** The id of the account an identity belongs to. */
    Optional<String> accountOf(String subject) {
        return documents.find(IdentityDocument.class, key(subject)).map(found -> found.accountId);
    }

    /** Whether an account can be signed in to with Google. */
    boolean isLinked(String accountId) {
        return identities.find(eq("user_id", accountId)).first() != null;
    }

    /** Gives an identity to an account; false when it is another's. */
    boolean link(String subject, String accountId, Instant now) {
        IdentityDocument identity = new IdentityDocument();
        identity.id = key(subject);
        identity.accountId = accountId;
        identity.linked = now;
        try {
            documents.insert(identity);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
            return accountOf(subject).filter(accountId::equals).isPresent();
        }
    }

    void unlink(String accountId) {
        identities.deleteMany(eq("user_id", accountId));
    }

    private static String key(String subject) {
        return "google:" + subject;
    }
}
