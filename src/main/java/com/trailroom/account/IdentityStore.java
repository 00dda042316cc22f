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

    /** What came of giving an identity to an account. */
    enum Link {
        MADE,
        THERE_BEFORE,
        /** It is another account's. */
        ELSEWHERE
    }

    private static final String KEY = "google:";

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

    /** Google's id of the person whose account it is; empty when it is not linked. */
    Optional<String> subjectOf(String accountId) {
        return Optional.ofNullable(identities.find(eq("user_id", accountId)).first())
                .map(found -> found.getString("_id").substring(KEY.length()));
    }

    /** Whether an account can be signed in to with Google. */
    boolean isLinked(String accountId) {
        return subjectOf(accountId).isPresent();
    }

    /** Gives an identity to an account. */
    Link link(String subject, String accountId, Instant now) {
        IdentityDocument identity = new IdentityDocument();
        identity.id = key(subject);
        identity.accountId = accountId;
        identity.linked = now;
        try {
            documents.insert(identity);
            return Link.MADE;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
            boolean same = accountOf(subject).filter(accountId::equals).isPresent();
            return same ? Link.THERE_BEFORE : Link.ELSEWHERE;
        }
    }

    /** False when there was none. */
    boolean unlink(String accountId) {
        return identities.deleteMany(eq("user_id", accountId)).getDeletedCount() > 0;
    }

    private static String key(String subject) {
        return KEY + subject;
    }
}
