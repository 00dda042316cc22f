package com.trailroom.credit.bulk;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.trailroom.kernel.Actor;
import com.trailroom.store.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Files in {@code credit_files}, by the hash of their bytes. */
class BulkStore {

    private static final String EXECUTION = "execution";
    private static final String OPEN = "open";
    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Document> files;

    BulkStore(MongoDatabase database) {
        files = database.getCollection("credit_files");
        Indexes.on(files, new Document(OPEN, 1));
        Indexes.on(files, new Document("uploaded_at", -1));
    }

    /** Over what was known of it, unless it is being or was carried out. */
    void write(BulkFile file) {
        Document document = new Document("_id", file.id())
                .append("name", file.name())
                .append("uploader", file.uploader())
                .append("uploaded_at", Date.from(file.uploaded()))
                .append("rows", file.rows().stream().map(BulkStore::row).toList())
                .append(
                        "faults",
                        file.faults().stream()
                                .map(fault -> new Document("line", fault.line()).append("words", fault.words()))
                                .toList());
        try {
            files.replaceOne(
                    and(eq("_id", file.id()), exists(EXECUTION, false)), document, new ReplaceOptions().upsert(true));
        } catch (MongoException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY && e.getCode() != DUPLICATE_KEY)
                throw e;
        }
    }

    Optional<BulkFile> find(String id) {
        return Optional.ofNullable(files.find(eq("_id", id)).first()).map(BulkStore::file);
    }

    /** Newest first. */
    List<BulkFile> recent(int limit) {
        return files.find()
                .sort(Sorts.descending("uploaded_at"))
                .limit(limit)
                .map(BulkStore::file)
                .into(new ArrayList<>());
    }

    /** Begins it; false when somebody has begun it. */
    boolean begin(String id, BulkFile.Execution execution) {
        Document how = new Document("actor", execution.actor().id())
                .append("role", execution.actor().role())
                .append("address", execution.actor().address())
                .append("reason", execution.reason())
                .append("began_at", Date.from(execution.began()))
                .append("done", 0)
                .append("refused", List.of());
        return files.updateOne(
                                and(eq("_id", id), exists(EXECUTION, false)),
                                combine(set(EXECUTION, how), set(OPEN, true)))
                        .getModifiedCount()
                == 1;
    }

    void progress(String id, int done, List<Integer> refused) {
        files.updateOne(eq("_id", id), combine(set(EXECUTION + ".done", done), set(EXECUTION + ".refused", refused)));
    }

    void finish(String id, int done, List<Integer> refused) {
        files.updateOne(
                eq("_id", id),
                combine(set(EXECUTION + ".done", done), set(EXECUTION + ".refused", refused), unset(OPEN)));
    }

    /** Begun and not finished. */
    List<String> open() {
        return files.find(eq(OPEN, true))
                .projection(Projections.include("_id"))
                .map(file -> file.getString("_id"))
                .into(new ArrayList<>());
    }

    void rename(String accountId) {
        for (Document file : files.find(eq("rows.account", accountId)).into(new ArrayList<>())) {
            List<Document> rows = file.getList("rows", Document.class);
            rows.stream()
                    .filter(row -> row.getString("account").equals(accountId))
                    .forEach(row -> row.put("named", accountId));
            files.updateOne(eq("_id", file.getString("_id")), set("rows", rows));
        }
    }

    void deletePlannedBefore(Instant time) {
        files.deleteMany(and(lt("uploaded_at", Date.from(time)), exists(EXECUTION, false)));
    }

    private static Document row(BulkRow row) {
        return new Document("line", row.line())
                .append("named", row.named())
                .append("account", row.accountId())
                .append("credits", row.credits())
                .append("reason", row.reason());
    }

    private static BulkFile file(Document from) {
        return new BulkFile(
                from.getString("_id"),
                from.getString("name"),
                from.getString("uploader"),
                from.getDate("uploaded_at").toInstant(),
                from.getList("rows", Document.class).stream()
                        .map(row -> new BulkRow(
                                row.getInteger("line"),
                                row.getString("named"),
                                row.getString("account"),
                                row.getLong("credits"),
                                row.getString("reason")))
                        .toList(),
                from.getList("faults", Document.class).stream()
                        .map(fault -> new RowFault(fault.getInteger("line"), fault.getString("words")))
                        .toList(),
                Optional.ofNullable(from.get(EXECUTION, Document.class)).map(BulkStore::execution));
    }

    private static BulkFile.Execution execution(Document from) {
        return new BulkFile.Execution(
                new Actor(from.getString("actor"), from.getString("role"), from.getString("address")),
                from.getString("reason"),
                from.getDate("began_at").toInstant(),
                from.getInteger("done"),
                from.getList("refused", Integer.class));
    }
}
