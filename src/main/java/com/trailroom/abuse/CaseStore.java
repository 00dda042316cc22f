package com.trailroom.abuse;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.trailroom.store.Count;
import com.trailroom.store.Indexes;
import com.trailroom.store.Upsert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Cases in {@code abuse_cases}; in {@code abuse_open} the one that is open of each rule and subject. */
class CaseStore {

    private static final String STATE = "state";
    private static final String SUBJECT = "subject";
    private static final String RULE = "rule";

    private static final String CASES = "abuse_cases";

    private final MongoDatabase database;
    private final MongoCollection<Document> cases;
    private final MongoCollection<Document> open;

    CaseStore(MongoDatabase database) {
        this.database = database;
        cases = database.getCollection(CASES);
        Indexes.on(cases, new Document(STATE, 1).append("_id", -1));
        Indexes.on(cases, new Document(SUBJECT, 1).append("_id", -1));
        open = database.getCollection("abuse_open");
    }

    /** The id of the case that is open under this key: {@code id}, or one that was there before. */
    String claim(String key, String id) {
        FindOneAndUpdateOptions upsert =
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        Document first = new Document("$setOnInsert", new Document("case", id));
        return Upsert.retried(() -> open.findOneAndUpdate(eq("_id", key), first, upsert))
                .getString("case");
    }

    /** Lets another case be opened under this key. */
    void release(String key, String id) {
        open.deleteOne(and(eq("_id", key), eq("case", id)));
    }

    /** Writes the case, or what is new in it; not into one that was reviewed. */
    void write(String id, Suspicion of, long limit, Instant now) {
        Document change = new Document(
                        "$set",
                        new Document("count", of.count())
                                .append("limit", limit)
                                .append("evidence", of.examples())
                                .append("seen_at", Date.from(now)))
                .append(
                        "$setOnInsert",
                        new Document(RULE, of.rule().name())
                                .append(SUBJECT, of.subject())
                                .append(STATE, CaseState.OPEN.code())
                                .append("created_at", Date.from(now)));
        Upsert.retried(() -> cases.updateOne(eq("_id", id), change, new UpdateOptions().upsert(true)));
    }

    Optional<AbuseCase> find(String id) {
        return Optional.ofNullable(cases.find(eq("_id", id)).first()).map(CaseStore::read);
    }

    /** Newest first; those behind {@code after}, an id, when given. */
    List<AbuseCase> find(Optional<CaseState> state, Optional<String> subject, Optional<String> after, int limit) {
        List<Bson> wanted = new ArrayList<>();
        state.ifPresent(known -> wanted.add(eq(STATE, known.code())));
        subject.ifPresent(known -> wanted.add(eq(SUBJECT, known)));
        after.ifPresent(id -> wanted.add(lt("_id", id)));
        return cases.find(wanted.isEmpty() ? new Document() : and(wanted))
                .sort(Sorts.descending("_id"))
                .limit(limit)
                .map(CaseStore::read)
                .into(new ArrayList<>());
    }

    /** When this was last decided; empty when it never was. */
    Optional<Instant> lastReview(Rule rule, String subject) {
        return cases
                .find(and(eq(SUBJECT, subject), eq(RULE, rule.name())))
                .map(CaseStore::read)
                .into(new ArrayList<>())
                .stream()
                .flatMap(one -> one.review().map(AbuseCase.Review::at).stream())
                .max(Instant::compareTo);
    }

    /** False when somebody was faster. */
    boolean review(String id, CaseState state, AbuseCase.Review review) {
        Document decided = new Document(STATE, state.code())
                .append("reviewer", review.actor())
                .append("reason", review.reason())
                .append("reviewed_at", Date.from(review.at()));
        return cases.updateOne(and(eq("_id", id), eq(STATE, CaseState.OPEN.code())), new Document("$set", decided))
                        .getModifiedCount()
                == 1;
    }

    long countOpen() {
        return Count.of(database, CASES, eq(STATE, CaseState.OPEN.code()));
    }

    private static AbuseCase read(Document from) {
        Optional<AbuseCase.Review> review = Optional.ofNullable(from.getDate("reviewed_at"))
                .map(at -> new AbuseCase.Review(from.getString("reviewer"), from.getString("reason"), at.toInstant()));
        return new AbuseCase(
                from.getString("_id"),
                Rule.valueOf(from.getString(RULE)),
                from.getString(SUBJECT),
                CaseState.of(from.getString(STATE)).orElseThrow(),
                from.getLong("count"),
                from.getLong("limit"),
                from.getList("evidence", String.class, List.of()),
                from.getDate("created_at").toInstant(),
                from.getDate("seen_at").toInstant(),
                review);
    }
}
