package com.trailroom.account;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.trailroom.store.Count;
import com.trailroom.store.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What changes about an account in {@code users}; each change is one conditional write. */
class AccountChangeStore {

    /** A change of address that is under way, and which of the two sides have confirmed it. */
    record AddressChange(String to, boolean confirmedByOld, boolean confirmedByNew) {}

    private static final String CHANGE = "email_change";
    private static final String VERSION = "password_version";
    private static final String DELETION = "deletion_due_at";

    private final MongoDatabase database;
    private final MongoCollection<Document> users;

    AccountChangeStore(MongoDatabase database) {
        this.database = database;
        users = database.getCollection("users");
        Indexes.on(users, new Document("role", 1));
        Indexes.on(users, new Document(DELETION, 1));
    }

    void verified(String id, String email, Instant now) {
        users.updateOne(
                and(eq("_id", id), eq("email", email)),
                combine(set("email_verified_at", Date.from(now)), set("updated_at", Date.from(now))));
    }

    void setPassword(String id, String hash, Instant now) {
        users.updateOne(eq("_id", id), combine(password(hash), set("updated_at", Date.from(now))));
    }

    /** False when it is another password by now than when {@code proven} was read. */
    boolean changePassword(Account proven, String hash, Instant now) {
        int version = proven.passwordVersion();
        Bson same = version == 0 ? in(VERSION, 0, null) : eq(VERSION, version); // old accounts have none
        return users.updateOne(
                                and(eq("_id", proven.id()), same),
                                combine(password(hash), set("updated_at", Date.from(now))))
                        .getModifiedCount()
                == 1;
    }

    void unsetPassword(String id, Instant now) {
        users.updateOne(eq("_id", id), combine(password(null), set("updated_at", Date.from(now))));
    }

    void rename(String id, String name, Instant now) {
        users.updateOne(eq("_id", id), combine(set("display_name", name), set("updated_at", Date.from(now))));
    }

    /** False when it was so before, or there is no such account. */
    boolean setActive(String id, boolean active, Instant now) {
        return users.updateOne(
                                and(eq("_id", id), eq("is_active", !active)),
                                combine(set("is_active", active), set("updated_at", Date.from(now))))
                        .getModifiedCount()
                == 1;
    }

    boolean setRole(String id, String from, String to, Instant now) {
        return users.updateOne(
                                and(eq("_id", id), eq("role", from)),
                                combine(set("role", to), set("updated_at", Date.from(now))))
                        .getModifiedCount()
                == 1;
    }

    long countActive(Role role) {
        return Count.of(database, "users", and(eq("role", role.code()), eq("is_active", true)));
    }

    /** Begins a change of address; an earlier one is forgotten. */
    void beginAddressChange(String id, String change, String to, boolean confirmedByOld) {
        users.updateOne(
                eq("_id", id),
                set(
                        CHANGE,
                        new Document("id", change)
                                .append("to", to)
                                .append("old", confirmedByOld)
                                .append("new", false)));
    }

    /** The address that an account was to have; empty when no change is under way. */
    Optional<String> addressUnderWay(String id) {
        return Optional.ofNullable(
                        users.find(and(eq("_id", id), exists(CHANGE))).first())
                .map(user -> user.get(CHANGE, Document.class).getString("to"));
    }

    /** Notes that one side has confirmed; empty when the change was replaced or is done. */
    Optional<AddressChange> confirmAddressChange(String id, String change, boolean byNew) {
        Bson confirmed = set(CHANGE + (byNew ? ".new" : ".old"), true);
        FindOneAndUpdateOptions after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        return Optional.ofNullable(users.findOneAndUpdate(under(id, change), confirmed, after))
                .map(user -> user.get(CHANGE, Document.class))
                .map(found ->
                        new AddressChange(found.getString("to"), found.getBoolean("old"), found.getBoolean("new")));
    }

    /** False when the address is another account's by now. */
    boolean changeAddress(String id, String change, String to, Instant now) {
        try {
            users.updateOne(
                    under(id, change),
                    combine(
                            set("email", to),
                            set("email_parts", EmailParts.of(to)),
                            set("email_verified_at", Date.from(now)),
                            set("updated_at", Date.from(now)),
                            unset(CHANGE)));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
            return false;
        } catch (MongoCommandException e) {
            if (ErrorCategory.fromErrorCode(e.getErrorCode()) != ErrorCategory.DUPLICATE_KEY) throw e;
            return false;
        }
    }

    void setDeletion(String id, Instant due) {
        users.updateOne(eq("_id", id), set(DELETION, Date.from(due)));
    }

    /** False when none was due. */
    boolean unsetDeletion(String id) {
        return users.updateOne(and(eq("_id", id), exists(DELETION)), unset(DELETION))
                        .getModifiedCount()
                == 1;
    }

    Optional<Instant> deletion(String id) {
        return Optional.ofNullable(users.find(eq("_id", id)).first())
                .map(user -> user.getDate(DELETION))
                .map(Date::toInstant);
    }

    List<String> dueForDeletion(Instant now, int limit) {
        return users.find(lte(DELETION, Date.from(now)))
                .limit(limit)
                .map(user -> user.getString("_id"))
                .into(new ArrayList<>());
    }

    /** Takes everything personal out of an account; its id stands for it in ledger and invoices from now on. */
    void erase(String id, Instant now) {
        users.updateOne(
                eq("_id", id),
                combine(
                        set("email", "erased+" + id + "@invalid"),
                        unset("email_parts"),
                        set("email_verified_at", null),
                        set("display_name", ""),
                        password(null),
                        set("is_active", false),
                        set("role", Role.USER.code()),
                        set("second_factor_at", null),
                        set("erased_at", Date.from(now)),
                        unset("totp_secret"),
                        unset("totp_pending"),
                        unset("totp_step"),
                        unset("recovery_codes"),
                        unset(CHANGE),
                        unset(DELETION)));
    }

    private static Bson password(String hash) {
        return combine(set("password_hash", hash), inc(VERSION, 1));
    }

    private static Bson under(String id, String change) {
        return and(eq("_id", id), eq(CHANGE + ".id", change));
    }
}
