package com.trailroom.tryon.prompt;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.trailroom.store.Indexes;
import com.trailroom.tryon.Mode;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Versions in {@code prompts}, which one of each mode holds in {@code prompts_active}. Version 1 lies in neither. */
class PromptStore {

    private static final String MODE = "mode";
    private static final String NUMBER = "number";
    private static final String TURN = "turn";

    private final MongoCollection<Document> versions;
    private final MongoCollection<Document> active;

    PromptStore(MongoDatabase database) {
        versions = database.getCollection("prompts");
        Indexes.on(versions, new Document(MODE, 1).append(NUMBER, -1));
        active = database.getCollection("prompts_active");
    }

    Optional<PromptVersion> find(Mode mode, int number) {
        if (number == 1) return Optional.of(FirstPrompts.version(mode));
        return Optional.ofNullable(versions.find(eq("_id", id(mode, number))).first())
                .map(PromptStore::read);
    }

    /** Newest first, version 1 last. */
    List<PromptVersion> all(Mode mode) {
        List<PromptVersion> all = versions.find(eq(MODE, mode.code()))
                .sort(Sorts.descending(NUMBER))
                .map(PromptStore::read)
                .into(new ArrayList<>());
        all.add(FirstPrompts.version(mode));
        return all;
    }

    /** False when there is one of that number. */
    boolean insert(PromptVersion version) {
        return inserted(
                versions,
                new Document("_id", id(version.mode(), version.number()))
                        .append(MODE, version.mode().code())
                        .append(NUMBER, version.number())
                        .append("text", version.text())
                        .append("author", version.author())
                        .append("note", version.note())
                        .append("created_at", Date.from(version.at())));
    }

    ActivePrompt active(Mode mode) {
        return Optional.ofNullable(active.find(eq("_id", mode.code())).first())
                .map(found ->
                        new ActivePrompt(found.getInteger(NUMBER), found.getInteger("before"), found.getLong(TURN)))
                .orElse(ActivePrompt.FIRST);
    }

    /** False when another has been chosen since. */
    boolean choose(Mode mode, ActivePrompt seen, int number) {
        Document next = new Document("_id", mode.code())
                .append(NUMBER, number)
                .append("before", seen.number())
                .append(TURN, seen.turn() + 1);
        if (seen.turn() == 0) return inserted(active, next);
        return active.replaceOne(and(eq("_id", mode.code()), eq(TURN, seen.turn())), next)
                        .getModifiedCount()
                == 1;
    }

    private static boolean inserted(MongoCollection<Document> into, Document document) {
        try {
            into.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw e;
        }
    }

    private static String id(Mode mode, int number) {
        return mode.code() + ":" + number;
    }

    private static PromptVersion read(Document from) {
        return new PromptVersion(
                Mode.of(from.getString(MODE)).orElseThrow(),
                from.getInteger(NUMBER),
                from.getString("text"),
                from.getString("author"),
                from.getString("note"),
                from.getDate("created_at").toInstant());
    }
}
