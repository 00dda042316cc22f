package com.trailroom.tryon;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What an account sees of its jobs: those that were accepted, as far as a filter goes, a page at a time. */
class JobHistoryStore {

    private final MongoCollection<Document> jobs;

    JobHistoryStore(MongoCollection<Document> jobs) {
        this.jobs = jobs;
    }

    List<Job> older(String accountId, HistoryFilter filter, Optional<String> after, int limit) {
        List<Bson> conditions = conditions(accountId, filter);
        after.ifPresent(id -> conditions.add(lt("_id", id)));
        return list(conditions, Sorts.descending("_id"), limit);
    }

    List<Job> newer(String accountId, HistoryFilter filter, String before, int limit) {
        List<Bson> conditions = conditions(accountId, filter);
        conditions.add(gt("_id", before));
        List<Job> found = list(conditions, Sorts.ascending("_id"), limit);
        Collections.reverse(found);
        return found;
    }

    private static List<Bson> conditions(String accountId, HistoryFilter filter) {
        List<Bson> conditions = new ArrayList<>(List.of(eq(JobDocument.USER, accountId)));
        conditions.add(filter.status()
                .map(status -> eq(JobDocument.STATUS, status.code()))
                .orElse(ne(JobDocument.STATUS, JobStatus.ACCEPTING.code())));
        filter.mode().ifPresent(mode -> conditions.add(eq("mode", mode.code())));
        filter.createdAfter().ifPresent(time -> conditions.add(gt("created_at", Date.from(time))));
        filter.createdBefore().ifPresent(time -> conditions.add(lt("created_at", Date.from(time))));
        return conditions;
    }

    private List<Job> list(List<Bson> conditions, Bson order, int limit) {
        return jobs.find(and(conditions))
                .sort(order)
                .limit(limit)
                .map(JobDocument::job)
                .into(new ArrayList<>());
    }
}
