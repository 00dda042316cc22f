package com.trailroom.account;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Accounts in {@code users}, whose credit fields belong to the ledger: they are set once, here, to nothing. */
class AccountStore {

    /** An account with what is needed to sign in to it. */
    record Credentials(Account account, String passwordHash) {}

    private static final Bson FIELDS =
            Projections.include("email", "display_name", "role", "is_active", "created_at", "password_hash");

    private final MongoCollection<Document> users;

    AccountStore(MongoDatabase database) {
        users = database.getCollection("users");
        users.createIndex(new Document("email", 1), new IndexOptions().unique(true));
    }

    /** False when the e-mail is taken. */
    boolean insert(Account account, String passwordHash, String consentVersion) {
        Document user = new Document("_id", account.id())
                .append("email", account.email())
                .append("password_hash", passwordHash)
                .append("auth_provider", "email")
                .append("display_name", account.displayName())
                .append("role", account.role())
                .append("is_active", account.active())
                .append("consent_version", consentVersion)
                .append("created_at", Date.from(account.created()))
                .append("updated_at", Date.from(account.created()))
                .append("credits", 0L)
                .append("daily_free_credits", 0L)
                .append("credit_seq", 0L);
        try {
            users.insertOne(user);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw e;
        }
    }

    Optional<Account> find(String id) {
        return first(eq("_id", id)).map(Credentials::account);
    }

    Optional<Credentials> findByEmail(Email email) {
        return first(eq("email", email.value()));
    }

    private Optional<Credentials> first(Bson filter) {
        return Optional.ofNullable(users.find(filter).projection(FIELDS).first())
                .map(user -> new Credentials(account(user), user.getString("password_hash")));
    }

    private static Account account(Document user) {
        Instant created = user.getDate("created_at").toInstant();
        return new Account(
                user.getString("_id"),
                user.getString("email"),
                user.getString("display_name"),
                user.getString("role"),
                user.getBoolean("is_active"),
                created);
    }
}
