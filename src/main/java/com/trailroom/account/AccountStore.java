package com.trailroom.account;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoDatabase;
import com.trailroom.store.Indexes;
import jakarta.nosql.Template;
import java.util.Optional;
import org.bson.Document;

/** Accounts in {@code users}, whose credit fields belong to the ledger: they are set once, here, to nothing. */
class AccountStore {

    /** An account with what is needed to sign in to it; without a hash, by Google only. */
    record Credentials(Account account, Optional<String> passwordHash, boolean secondFactor) {}

    private final Template documents;

    AccountStore(MongoDatabase database, Template documents) {
        this.documents = documents;
        Indexes.unique(database.getCollection("users"), new Document("email", 1));
    }

    /** False when the e-mail is taken. */
    boolean insert(Account account, String passwordHash, String consentVersion) {
        return insert(AccountDocument.withPassword(account, passwordHash, consentVersion));
    }

    /** False when the e-mail is taken. */
    boolean insertWithoutPassword(Account account, String consentVersion) {
        return insert(AccountDocument.ofGoogle(account, consentVersion));
    }

    /** Which text about photos its owner agreed to, when the account began. */
    Optional<String> consentVersion(String id) {
        return documents.find(AccountDocument.class, id).map(found -> found.consentVersion);
    }

    boolean hasPassword(String id) {
        return documents
                .find(AccountDocument.class, id)
                .filter(found -> found.passwordHash != null)
                .isPresent();
    }

    private boolean insert(AccountDocument document) {
        try {
            documents.insert(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw e;
        }
    }

    Optional<Account> find(String id) {
        return documents.find(AccountDocument.class, id).map(AccountDocument::account);
    }

    Optional<Credentials> credentials(String id) {
        return documents.find(AccountDocument.class, id).map(AccountDocument::credentials);
    }

    Optional<Credentials> findByEmail(Email email) {
        return documents
                .select(AccountDocument.class)
                .where("email")
                .eq(email.value())
                .<AccountDocument>singleResult()
                .map(AccountDocument::credentials);
    }
}
