package com.trailroom.account;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/** Second factors, in the account's document in {@code users}: on from {@code second_factor_at}. */
class SecondFactorStore {

    private static final String SINCE = "second_factor_at";
    private static final String SECRET = "totp_secret";
    private static final String PENDING = "totp_pending";
    private static final String STEP = "totp_step";
    private static final String CODES = "recovery_codes";

    private final MongoCollection<Document> users;

    SecondFactorStore(MongoDatabase database) {
        users = database.getCollection("users");
    }

    boolean isOn(String accountId) {
        return users.find(and(eq("_id", accountId), ne(SINCE, null))).first() != null;
    }

    /** The sealed secret of a factor that is on. */
    Optional<byte[]> secret(String accountId) {
        return sealed(accountId, SECRET);
    }

    /** The sealed secret that waits to be confirmed. */
    Optional<byte[]> pending(String accountId) {
        return sealed(accountId, PENDING);
    }

    void setPending(String accountId, byte[] sealed) {
        users.updateOne(eq("_id", accountId), set(PENDING, new Binary(sealed)));
    }

    /** False when the pending secret is another one by now. */
    boolean turnOn(String accountId, byte[] sealed, long step, List<String> codes, Instant now) {
        return changes(
                and(eq("_id", accountId), eq(PENDING, new Binary(sealed))),
                combine(
                        set(SECRET, new Binary(sealed)),
                        set(STEP, step),
                        set(CODES, codes),
                        set(SINCE, Date.from(now)),
                        unset(PENDING)));
    }

    void turnOff(String accountId) {
        users.updateOne(
                eq("_id", accountId),
                combine(set(SINCE, null), unset(SECRET), unset(PENDING), unset(STEP), unset(CODES)));
    }

    /** False when a code of this step, or of a later one, was used before. */
    boolean useStep(String accountId, long step) {
        return changes(and(eq("_id", accountId), exists(SECRET), lt(STEP, step)), set(STEP, step));
    }

    /** False when there is no such code any more. */
    boolean useCode(String accountId, String code) {
        return changes(and(eq("_id", accountId), eq(CODES, code)), pull(CODES, code));
    }

    boolean replaceCodes(String accountId, List<String> codes) {
        return changes(and(eq("_id", accountId), exists(SECRET)), set(CODES, codes));
    }

    int codesLeft(String accountId) {
        return Optional.ofNullable(users.find(eq("_id", accountId)).first())
                .map(user -> user.getList(CODES, String.class, List.of()).size())
                .orElse(0);
    }

    private Optional<byte[]> sealed(String accountId, String field) {
        return Optional.ofNullable(
                        users.find(and(eq("_id", accountId), exists(field))).first())
                .map(user -> user.get(field, Binary.class).getData());
    }

    private boolean changes(Bson filter, Bson update) {
        return users.updateOne(filter, update).getMatchedCount() == 1;
    }
}
