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
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.MVMap;

/**
 * Uses an index whenever a query pins its first fields, where the stock collection does only when it pins exactly all of them;
 * and reads only as much as is wanted of what is wanted in the order of ids.
 */
final class DurableCollection extends H2Collection {

    /** An index, and the values a query pins its first fields to. */
    private record Plan(PrefixIndex index, List<Object> values) {
        boolean isExact() {
            return index instanceof UniqueIndex
                    && values.size() == index.fields().size();
        }

        boolean isOfFew() {
            return index.prefix(values, FEW + 1).size() <= FEW;
        }

        Collection<Object> positions() {
            return index.prefix(values, Integer.MAX_VALUE);
        }
    }

    /** So many documents are sorted faster than found in order. */
    private static final int FEW = 1_000;

    /** How many documents to look at on the way before an index is asked. */
    private static final int PATIENCE = 2_000;

    private final MVMap<Object, Document> documents;

    DurableCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        super(database, name, options, documents, meta, cursors);
        this.documents = documents;
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
        Optional<IdWalk> walk = limit > 0 ? IdWalk.of(query, orderBy) : Optional.empty();
        boolean few = plan.map(Plan::isOfFew).orElse(false);
        if (walk.isPresent() && !few) {
            List<Document> found = walked(query, walk.get(), plan, skip + limit);
            return matchDocumentsFromStream(query, found.stream(), skip, limit, batchSize, null, fields);
        }
        if (plan.isEmpty()) return super.queryDocuments(query, orderBy, skip, limit, batchSize, fields);
        return matchDocuments(query, plan.get().positions(), orderBy, skip, limit, batchSize, fields);
    }

    /**
     * The first {@code most} that match, in the order of their ids. What many match is found soon on the way through all; what
     * few match is looked up in the index instead, once the way proves long.
     */
    private List<Document> walked(Document query, IdWalk walk, Optional<Plan> plan, int most) {
        List<Document> found = new ArrayList<>();
        Iterator<Document> way = walk.over(documents);
        for (int seen = 0; found.size() < most && way.hasNext(); seen++) {
            if (seen == PATIENCE && plan.isPresent()) return sorted(query, walk, plan.get(), most);
            Document next = way.next();
            if (documentMatchesQuery(next, query)) found.add(next);
        }
        return found;
    }

    private List<Document> sorted(Document query, IdWalk walk, Plan plan, int most) {
        Comparator<Object> ascending = documents.getKeyType()::compare;
        Comparator<Object> order = walk.descending() ? ascending.reversed() : ascending;
        return plan.positions().stream()
                .sorted(order)
                .map(documents::get)
                .filter(document -> documentMatchesQuery(document, query))
                .limit(most)
                .toList();
    }

    /** An index that pins exactly one document, else one of few, else the one that pins most fields. */
    private Optional<Plan> plan(Document pinned) {
        List<Plan> plans = new ArrayList<>();
        for (Index<Object> index : getIndexes()) {
            if (!(index instanceof PrefixIndex candidate)) continue;
            List<Object> values = pinnedValues(candidate, pinned);
            if (values.isEmpty()) continue;
            Plan plan = new Plan(candidate, values);
            if (plan.isExact()) return Optional.of(plan);
            plans.add(plan);
        }
        plans.sort(Comparator.comparingInt((Plan plan) -> plan.values().size()).reversed());
        if (plans.size() < 2) return plans.stream().findFirst();
        return plans.stream().filter(Plan::isOfFew).findFirst().or(() -> plans.stream()
                .findFirst());
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
