package com.trailroom.store.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.MVMap;

/** Uses an index whenever a query pins its first fields; the stock collection only when it pins exactly all of them. */
final class DurableCollection extends H2Collection {

    /** An index, and the values a query pins its first fields to. */
    private record Plan(PrefixIndex index, List<Object> values) {
        boolean isExact() {
            return index instanceof UniqueIndex
                    && values.size() == index.fields().size();
        }
    }

    DurableCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        super(database, name, options, documents, meta, cursors);
    }

    @Override
    public void addIndex(Index<Object> index) {
        try {
            super.addIndex(index);
        } catch (IndexBuildFailedException e) {
            if (index instanceof UniqueIndex unique) unique.clear();
            throw e;
        }
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        Optional<Plan> plan = query == null || query.isEmpty() ? Optional.empty() : plan(Equalities.of(query));
        if (plan.isEmpty()) return super.queryDocuments(query, orderBy, skip, limit, batchSize, fields);
        Iterable<Object> positions = plan.get().index().prefix(plan.get().values());
        return matchDocuments(query, positions, orderBy, skip, limit, batchSize, fields);
    }

    private Optional<Plan> plan(Document pinned) {
        Plan best = null;
        for (Index<Object> index : getIndexes()) {
            if (!(index instanceof PrefixIndex candidate)) continue;
            List<Object> values = pinnedValues(candidate, pinned);
            if (values.isEmpty()) continue;
            Plan plan = new Plan(candidate, values);
            if (plan.isExact()) return Optional.of(plan);
            if (best == null || values.size() > best.values().size()) best = plan;
        }
        return Optional.ofNullable(best);
    }

    private static List<Object> pinnedValues(PrefixIndex index, Document pinned) {
        List<Object> values = new ArrayList<>();
        for (String field : index.fields()) {
            if (!pinned.containsKey(field)) break;
            values.add(pinned.get(field));
        }
        return values;
    }
}
