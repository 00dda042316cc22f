package com.trailroom.account;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.trailroom.store.Count;
import com.trailroom.store.Indexes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Looks through {@code users} in the order in which they registered; whether an account pays is a mark of the ledger's. */
class AccountSearchStore {

    private static final String PARTS = "email_parts";
    private static final String ROLE = "role";
    private static final String ACTIVE = "is_active";
    private static final String PAYING = "paid_tier";

    private static final String USERS = "users";
    private static final int LOOKED_UP = 12;
    private static final int MANY = 10_000;

    private final MongoDatabase database;
    private final MongoCollection<Document> users;

    AccountSearchStore(MongoDatabase database) {
        this.database = database;
        users = database.getCollection(USERS);
        for (String field : List.of(PARTS, ROLE, ACTIVE, PAYING)) {
            Indexes.on(users, new Document(field, 1).append("_id", -1));
        }
    }

    /** Those behind {@code after}, an id, when given. */
    List<Account> find(AccountQuery query, Optional<String> after, int limit) {
        List<Bson> wanted = new ArrayList<>();
        query.id().ifPresent(id -> wanted.add(eq("_id", id)));
        query.part().ifPresent(part -> {
            wanted.add(eq(PARTS, rarest(part)));
            wanted.add(regex("email", Pattern.quote(part)));
        });
        query.role().ifPresent(role -> wanted.add(eq(ROLE, role.code())));
        query.active().ifPresent(active -> wanted.add(eq(ACTIVE, active)));
        query.paying().ifPresent(paying -> wanted.add(paying ? eq(PAYING, true) : ne(PAYING, true)));
        after.ifPresent(id -> wanted.add(query.oldestFirst() ? gt("_id", id) : lt("_id", id)));
        return users.find(wanted.isEmpty() ? new Document() : and(wanted))
                .projection(Projections.exclude("credit_outbox", PARTS))
                .sort(query.oldestFirst() ? Sorts.ascending("_id") : Sorts.descending("_id"))
                .limit(limit)
                .map(AccountSearchStore::account)
                .into(new ArrayList<>());
    }

    /** By the index, which knows without a look at the accounts. */
    private String rarest(String text) {
        return EmailParts.byRarity(text).stream()
                .limit(LOOKED_UP)
                .min(Comparator.comparingLong(part -> Count.upTo(MANY, database, USERS, eq(PARTS, part))))
                .orElseThrow();
    }

    private static Account account(Document user) {
        return new Account(
                user.getString("_id"),
                user.getString("email"),
                user.getString("display_name"),
                user.getString(ROLE),
                user.getBoolean(ACTIVE, false),
                user.get("email_verified_at") != null,
                Optional.ofNullable(user.getDate("created_at"))
                        .map(Date::toInstant)
                        .orElseThrow(),
                user.getInteger("password_version", 0));
    }
}
