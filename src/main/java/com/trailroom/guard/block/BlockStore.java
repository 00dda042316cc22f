package com.trailroom.guard.block;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.trailroom.kernel.AddressRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Blocks in {@code ip_blocks}; the range is the key. */
class BlockStore {

    private static final String UNTIL = "expires_at";

    private final MongoCollection<Document> blocks;

    BlockStore(MongoDatabase database) {
        blocks = database.getCollection("ip_blocks");
    }

    /** Newest first, those that are over included. */
    List<Block> all() {
        return blocks.find()
                .sort(Sorts.descending("created_at"))
                .map(BlockStore::read)
                .into(new ArrayList<>());
    }

    Optional<Block> find(AddressRange range) {
        return Optional.ofNullable(
                blocks.find(eq("_id", range.text())).map(BlockStore::read).first());
    }

    /** Whether it was written: not where there is one of the same range. */
    boolean insert(Block block) {
        Document document = new Document("_id", block.range().text())
                .append("reason", block.reason())
                .append("author", block.author())
                .append("created_at", Date.from(block.since()));
        block.until().ifPresent(end -> document.append(UNTIL, Date.from(end)));
        try {
            blocks.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw e;
        }
    }

    boolean delete(AddressRange range) {
        return blocks.deleteOne(eq("_id", range.text())).getDeletedCount() == 1;
    }

    /** Only if it is over. */
    void deleteOver(AddressRange range, Instant now) {
        blocks.deleteOne(and(eq("_id", range.text()), lte(UNTIL, Date.from(now))));
    }

    void deleteOver(Instant before) {
        blocks.deleteMany(lte(UNTIL, Date.from(before)));
    }

    private static Block read(Document from) {
        return new Block(
                AddressRange.of(from.getString("_id")),
                from.getString("reason"),
                from.getString("author"),
                from.getDate("created_at").toInstant(),
                Optional.ofNullable(from.getDate(UNTIL)).map(Date::toInstant));
    }
}
