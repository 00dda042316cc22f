package com.trailroom.account;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.trailroom.store.Indexes;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** Notes in {@code account_notes}. */
class AccountNoteStore {

    private final MongoCollection<Document> notes;

    AccountNoteStore(MongoDatabase database) {
        notes = database.getCollection("account_notes");
        Indexes.on(notes, new Document("user_id", 1).append("_id", -1));
    }

    void insert(String accountId, AccountNote note) {
        notes.insertOne(new Document("_id", note.id())
                .append("user_id", accountId)
                .append("author", note.author())
                .append("text", note.text())
                .append("created_at", Date.from(note.at())));
    }

    /** Newest first. */
    List<AccountNote> of(String accountId, int limit) {
        return notes.find(eq("user_id", accountId))
                .sort(Sorts.descending("_id"))
                .limit(limit)
                .map(AccountNoteStore::read)
                .into(new ArrayList<>());
    }

    void deleteOf(String accountId) {
        notes.deleteMany(eq("user_id", accountId));
    }

    private static AccountNote read(Document from) {
        return new AccountNote(
                from.getString("_id"),
                from.getString("author"),
                from.getString("text"),
                from.getDate("created_at").toInstant());
    }
}
