package com.trailroom.credit;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** The purse inside the account's document in {@code users}, and the ledger in {@code credit_transactions}. */
class LedgerStore {

    private static final String FREE = "daily_free_credits";
    private static final String PURCHASED = "credits";
    private static final String SEQUENCE = "credit_seq";
    private static final String GRANTED = "daily_free_reset_at";
    private static final String OUTBOX = "credit_outbox";

    private final MongoCollection<Document> users;
    private final MongoCollection<Document> ledger;

    LedgerStore(MongoDatabase database) {
        users = database.getCollection("users")
                .withWriteConcern(WriteConcern.MAJORITY)
                .withReadConcern(ReadConcern.MAJORITY);
        ledger = database.getCollection("credit_transactions")
                .withWriteConcern(WriteConcern.MAJORITY)
                .withReadConcern(ReadConcern.MAJORITY);
        ledger.createIndex(new Document("user_id", 1).append("seq", 1), new IndexOptions().unique(true));
    }

    Optional<Purse> purse(String accountId) {
        return Optional.ofNullable(users.find(eq("_id", accountId)).first()).map(LedgerStore::purse);
    }

    List<Purse> withPendingEntries() {
        return users.find(new Document(OUTBOX + ".0", new Document("$exists", true)))
                .map(LedgerStore::purse)
                .into(new ArrayList<>());
    }

    Optional<LedgerEntry> entry(String operation) {
        return Optional.ofNullable(ledger.find(eq("_id", operation)).first()).map(EntryDocument::read);
    }

    /** All of an account's entries that are copied, oldest first. */
    List<LedgerEntry> entries(String accountId) {
        return ledger.find(eq("user_id", accountId))
                .sort(Sorts.ascending("seq"))
                .map(EntryDocument::read)
                .into(new ArrayList<>());
    }

    /** The one atomic step: changes the balance and carries the entry; false when the purse has moved on meanwhile. */
    boolean apply(Purse seen, LedgerEntry entry, Optional<LocalDate> grantDay) {
        Document expected = new Document("_id", seen.accountId())
                .append(SEQUENCE, seen.sequence())
                .append(FREE, seen.balance().free())
                .append(PURCHASED, seen.balance().purchased());
        Document values = new Document(SEQUENCE, entry.sequence())
                .append(FREE, entry.after().free())
                .append(PURCHASED, entry.after().purchased());
        grantDay.ifPresent(day -> values.append(
                GRANTED, Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant())));
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
        Document copied = new Document(OUTBOX, new Document("_id", entry.operation()));
        users.updateOne(eq("_id", entry.accountId()), new Document("$pull", copied));
    }

    private static Purse purse(Document user) {
        return new Purse(
                user.getString("_id"),
                new Balance(user.getLong(FREE), user.getLong(PURCHASED)),
                user.getLong(SEQUENCE),
                Optional.ofNullable(user.getDate(GRANTED))
                        .map(date -> LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC)),
                user.getList(OUTBOX, Document.class, List.of()).stream()
                        .map(EntryDocument::read)
                        .toList());
    }
}
