package com.trailroom.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;

/**
 * A way through a collection in the order of its ids, which is the order it is stored in: who wants the newest few need not
 * read the rest. Both ends are inclusive and only shorten the way; whether a document is wanted is asked of each all the same.
 */
record IdWalk(boolean descending, Optional<Object> lowest, Optional<Object> highest) {

    /** Empty when the answer is wanted in another order, or in none. */
    static Optional<IdWalk> of(Document query, Document orderBy) {
        boolean byId = orderBy != null && orderBy.size() == 1 && orderBy.get("_id") instanceof Number;
        if (!byId) return Optional.empty();
        boolean descending = ((Number) orderBy.get("_id")).intValue() < 0;
        IdWalk whole = new IdWalk(descending, Optional.empty(), Optional.empty());
        return Optional.of(query == null ? whole : whole.within(query));
    }

    /** In whatever order; empty when the query sets no end to the way. */
    static Optional<IdWalk> between(Document query) {
        return Optional.of(new IdWalk(false, Optional.empty(), Optional.empty()).within(query))
                .filter(walk -> walk.lowest.isPresent() || walk.highest.isPresent());
    }

    /** How many documents are on the way. */
    long size(MVMap<Object, Document> documents) {
        long begin = lowest.map(id -> place(documents, id)).orElse(0L);
        long end = highest.map(id -> place(documents, id) + 1).orElseGet(documents::sizeAsLong);
        return Math.max(0, end - begin);
    }

    Iterator<Document> over(MVMap<Object, Document> documents) {
        Object from = (descending ? highest : lowest).orElse(null);
        Object to = (descending ? lowest : highest).orElse(null);
        Cursor<Object, Document> cursor = documents.cursor(from, to, descending);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return cursor.hasNext();
            }

            @Override
            public Document next() {
                cursor.next();
                return cursor.getValue();
            }
        };
    }

    private static long place(MVMap<Object, Document> documents, Object id) {
        long found = documents.getKeyIndex(id);
        return found >= 0 ? found : -found - 1;
    }

    private IdWalk within(Document query) {
        IdWalk walk = this;
        for (Map.Entry<String, Object> condition : query.entrySet()) {
            if (condition.getKey().equals("$and") && condition.getValue() instanceof Collection<?> parts) {
                for (Object part : parts) if (part instanceof Document document) walk = walk.within(document);
            } else if (condition.getKey().equals("_id") && condition.getValue() instanceof Document bounds) {
                walk = walk.bounded(bounds);
            }
        }
        return walk;
    }

    private IdWalk bounded(Document bounds) {
        return new IdWalk(
                descending,
                end(bounds, "$gt").or(() -> end(bounds, "$gte")).or(() -> lowest),
                end(bounds, "$lt").or(() -> end(bounds, "$lte")).or(() -> highest));
    }

    /** Only of the types our ids have: others may be stored in another order than the query's. */
    private static Optional<Object> end(Document bounds, String operator) {
        return Optional.ofNullable(bounds.get(operator)).filter(end -> end instanceof String || end instanceof Long);
    }
}
