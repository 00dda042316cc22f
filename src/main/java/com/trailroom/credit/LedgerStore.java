package com.trailroom.credit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.trailroom.store.Indexes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The purse inside the account's document in {@code users}, and the ledger in {@code credit_transactions}. */
@Dependent
public class LedgerStore {

    private static final String FREE = "daily_free_credits";
    private static final String PURCHASED = "credits";
    private static final String SEQUENCE = "credit_seq";
    private static final String GRANTED = "daily_free_reset_at";
    private static final String OUTBOX = "credit_outbox";
    private static final String PENDING = OUTBOX + "._id";
    private static final long LOW = 10;
    private static final String PAID = "paid_tier";

    private final MongoCollection<Document> users;
    private final MongoCollection<Document> ledger;
    private final MongoCollection<Document> low;

    @Inject
    public LedgerStore(MongoDatabase database) {
        users = database.getCollection("users").withReadConcern(ReadConcern.MAJORITY);
        ledger = database.getCollection("credit_transactions").withReadConcern(ReadConcern.MAJORITY);
        low = database.getCollection("low_balances");
        Indexes.on(users, new Document(PENDING, 1));
        Indexes.unique(ledger, new Document("user_id", 1).append("seq", 1));
        Indexes.on(ledger, new Document("user_id", 1).append(EntryDocument.TXN_ID, 1));
    }

    /** Makes the indexes before the first request. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {}

    Optional<Purse> purse(String accountId) {
        return Optional.ofNullable(users.find(eq("_id", accountId)).first()).map(LedgerStore::purse);
    }

    Map<String, Holding> holdings(Collection<String> accountIds) {
        return users.find(in("_id", accountIds)).map(LedgerStore::purse).into(new ArrayList<>()).stream()
                .collect(Collectors.toMap(Purse::accountId, purse -> new Holding(purse.balance(), purse.paidTier())));
    }

    /** In order of their ids, from behind {@code last}. */
    List<Purse> withPendingEntries(String last, int limit) {
        return users.find(and(gt("_id", last), gt(PENDING, "")))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(LedgerStore::purse)
                .into(new ArrayList<>());
    }

    List<String> accountsAfter(String last, int limit) {
        return ids(gt("_id", last), limit);
    }

    List<String> accountsDue(LocalDate today, String last, int limit) {
        Bson notYet = or(eq(GRANTED, null), lt(GRANTED, date(today)));
        return ids(and(gt("_id", last), ne(PAID, true), notYet), limit);
    }

    Optional<LedgerEntry> entry(String operation) {
        return Optional.ofNullable(ledger.find(eq("_id", operation)).first()).map(EntryDocument::read);
    }

    Optional<LedgerEntry> entry(String accountId, String id) {
        return Optional.ofNullable(ledger.find(and(eq("user_id", accountId), eq(EntryDocument.TXN_ID, id)))
                        .first())
                .map(EntryDocument::read);
    }

    /** An account's copied entries with higher numbers, oldest first. */
    List<LedgerEntry> entriesAfter(String accountId, long sequence, int limit) {
        return ledger.find(and(eq("user_id", accountId), gt("seq", sequence)))
                .sort(Sorts.ascending("seq"))
                .limit(limit)
                .map(EntryDocument::read)
                .into(new ArrayList<>());
    }

    /** An account's copied entries with lower numbers, newest first. */
    List<LedgerEntry> entriesBefore(String accountId, long sequence, int limit) {
        return ledger.find(and(eq("user_id", accountId), lt("seq", sequence)))
                .sort(Sorts.descending("seq"))
                .limit(limit)
                .map(EntryDocument::read)
                .into(new ArrayList<>());
    }

    /** An account's copied entries, oldest first. */
    List<LedgerEntry> entriesUpTo(String accountId, long sequence) {
        return ledger.find(and(eq("user_id", accountId), lte("seq", sequence)))
                .sort(Sorts.ascending("seq"))
                .map(EntryDocument::read)
                .into(new ArrayList<>());
    }

    boolean apply(Purse seen, LedgerEntry entry, Optional<LocalDate> grantDay) {
        return apply(seen, entry, grantDay, Optional.empty());
    }

    /** The one atomic step: changes the balance and carries the entry; false when the purse has moved on meanwhile. */
    boolean apply(Purse seen, LedgerEntry entry, Optional<LocalDate> grantDay, Optional<Boolean> paidTier) {
        Bson expected = and(
                eq("_id", seen.accountId()),
                number(SEQUENCE, seen.sequence()),
                number(FREE, seen.balance().free()),
                number(PURCHASED, seen.balance().purchased()));
        Document values = new Document(SEQUENCE, entry.sequence())
                .append(FREE, entry.after().free())
                .append(PURCHASED, entry.after().purchased());
        grantDay.ifPresent(day -> values.append(GRANTED, date(day)));
        paidTier.ifPresent(paid -> values.append(PAID, paid));
        Document change =
                new Document("$set", values).append("$push", new Document(OUTBOX, EntryDocument.write(entry)));
        return users.updateOne(expected, change).getMatchedCount() == 1;
    }

    /** Copies an entry to the ledger and takes it out of the outbox; may be repeated any number of times. */
    void settle(LedgerEntry entry) {
        try {
            ledger.insertOne(EntryDocument.write(entry));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
        }
        if (entry.fallsBelow(LOW)) noteLow(entry);
        Document copied = new Document(OUTBOX, new Document("_id", entry.operation()));
        users.updateOne(eq("_id", entry.accountId()), new Document("$pull", copied));
    }

    /** The oldest first. */
    List<LowBalance> lowBalances(int limit) {
        return low.find()
                .sort(Sorts.ascending("created_at"))
                .limit(limit)
                .map(LowBalance::of)
                .into(new ArrayList<>());
    }

    void forgetLow(String operation) {
        low.deleteOne(eq("_id", operation));
    }

    private void noteLow(LedgerEntry entry) {
        try {
            low.insertOne(new LowBalance(entry.operation(), entry.accountId(), entry.after(), entry.at()).document());
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
        }
    }

    private List<String> ids(Bson filter, int limit) {
        return users.find(filter)
                .projection(new Document("_id", 1))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(user -> user.getString("_id"))
                .into(new ArrayList<>());
    }

    private static Purse purse(Document user) {
        return new Purse(
                user.getString("_id"),
                new Balance(number(user.get(FREE)), number(user.get(PURCHASED))),
                number(user.get(SEQUENCE)),
                Optional.ofNullable(user.getDate(GRANTED))
                        .map(date -> LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC)),
                user.getBoolean(PAID, false),
                user.getList(OUTBOX, Document.class, List.of()).stream()
                        .map(EntryDocument::read)
                        .toList());
    }

    private static long number(Object value) {
        return value == null ? 0 : ((Number) value).longValue();
    }

    /** A field the account room did not write yet counts as 0. */
    private static Bson number(String field, long value) {
        return value == 0 ? or(eq(field, 0L), eq(field, null)) : eq(field, value);
    }

    private static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
