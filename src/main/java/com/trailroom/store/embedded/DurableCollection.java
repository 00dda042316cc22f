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
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;

/**
 * Looks where the fewest documents are that a query may want: in whatever stretch of an index it pins or bounds, or between two
 * ids; the stock collection uses an index only for queries that pin exactly all its fields. And reads only as much as is wanted
 * of what is wanted in the order of ids.
 */
final class DurableCollection extends H2Collection {

    /** So many documents are sorted faster than found in order. */
    private static final int FEW = 1_000;

    /** How many documents to look at on the way before an index is asked. */
    private static final int PATIENCE = 2_000;

    private final MVMap<Object, Document> documents;
    private final MVMap<String, Object> meta;

    DurableCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        super(database, name, options, documents, meta, cursors);
        this.documents = documents;
        this.meta = meta;
    }

    @Override
    public void addIndex(Index<Object> index) {
        boolean known = getIndexes().stream().anyMatch(one -> one.getName().equals(index.getName()));
        if (!known && index instanceof PrefixIndex made) {
            new IndexBuild(documents, meta, made, index.getName(), index.isUnique()).run();
            if (index instanceof SecondaryIndex whole) whole.filled();
        }
        try {
            super.addIndex(index);
        } catch (IndexBuildFailedException e) {
            if (index instanceof UniqueIndex unique) unique.clear();
            meta.remove(IndexBuild.whole(index.getName()));
            throw e;
        }
    }

    @Override
    public void dropIndex(String name) {
        super.dropIndex(name);
        meta.remove(IndexBuild.whole(name));
    }

    @Override
    public int count(Document query, int skip, int limit) {
        if (query != null && !query.isEmpty() && skip == 0 && Constraints.areAllOf(query)) {
            Optional<Plan> plan = plan(query).filter(Plan::pure);
            if (plan.isPresent()) return (int) Math.min(plan.get().size(), limit > 0 ? limit : Integer.MAX_VALUE);
        }
        return super.count(query, skip, limit);
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        if (query == null) return super.queryDocuments(null, orderBy, skip, limit, batchSize, fields);
        Optional<Plan> plan = plan(query);
        long most = plan.map(Plan::size).orElse(Long.MAX_VALUE);
        Optional<IdWalk> ordered = limit > 0 ? IdWalk.of(query, orderBy) : Optional.empty();
        if (ordered.isPresent() && most > FEW) {
            List<Document> found = walked(query, ordered.get(), plan, skip + limit);
            return matchDocumentsFromStream(query, found.stream(), skip, limit, batchSize, null, fields);
        }
        Optional<IdWalk> bounded = most > FEW ? IdWalk.between(query) : Optional.empty();
        if (bounded.isPresent() && bounded.get().size(documents) < most) {
            Stream<Document> between = stream(bounded.get().over(documents));
            return matchDocumentsFromStream(between, query, orderBy, skip, limit, batchSize, fields);
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

    /** An index that pins exactly one document, else the one that leaves the fewest. */
    private Optional<Plan> plan(Document query) {
        Constraints constraints = Constraints.of(query);
        List<Plan> plans = new ArrayList<>();
        for (Index<Object> index : getIndexes()) {
            if (!(index instanceof PrefixIndex candidate)) continue;
            Optional<Plan> plan = Plan.of(candidate, constraints);
            if (plan.isPresent() && plan.get().exact()) return plan;
            plan.ifPresent(plans::add);
        }
        return plans.size() < 2 ? plans.stream().findFirst() : plans.stream().min(Comparator.comparingLong(Plan::size));
    }

    private static Stream<Document> stream(Iterator<Document> documents) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(documents, Spliterator.ORDERED), false);
    }
}
