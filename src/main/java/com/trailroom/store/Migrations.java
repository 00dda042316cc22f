package com.trailroom.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Brings the data up to date before anyone uses it. A step is claimed in {@code migrations} by one node, under a lease that it
 * renews while it works; the others wait. When that node dies, another takes the step over and does it again.
 */
final class Migrations {

    private static final Logger LOG = Logger.getLogger(Migrations.class.getName());

    private static final Duration POLL = Duration.ofMillis(250);

    private final MongoDatabase database;
    private final MongoCollection<Document> migrations;
    private final Clock clock;
    private final Duration lease;
    private final String node = UUID.randomUUID().toString();

    /** {@code lease} is how long a node that dies keeps the others waiting. */
    Migrations(MongoDatabase database, Clock clock, Duration lease) {
        this.lease = lease;
        this.database = database;
        this.migrations = database.getCollection("migrations");
        this.clock = clock;
    }

    /** Returns when every step is done, by whichever node; fails when one of them fails here. */
    void run(List<Step> steps) {
        for (Step step : steps) {
            while (!isDone(step)) {
                if (claim(step)) perform(step);
                else pause(step);
            }
        }
    }

    private boolean isDone(Step step) {
        return migrations.countDocuments(and(eq("_id", step.name()), exists("done_at"))) == 1;
    }

    private boolean claim(Step step) {
        Date now = Date.from(clock.instant());
        try {
            migrations.insertOne(
                    new Document("_id", step.name()).append("node", node).append("lease_until", now));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
        }
        Bson free = and(eq("_id", step.name()), exists("done_at", false), lte("lease_until", now));
        return migrations.updateOne(free, lease()).getModifiedCount() == 1;
    }

    private void perform(Step step) {
        LOG.info(() -> "Bringing the data up to date: " + step.name());
        ScheduledExecutorService renewal = Executors.newSingleThreadScheduledExecutor();
        renewal.scheduleWithFixedDelay(
                () -> migrations.updateOne(mine(step), lease()),
                lease.toMillis() / 4,
                lease.toMillis() / 4,
                TimeUnit.MILLISECONDS);
        try {
            step.change().accept(database);
        } finally {
            renewal.shutdownNow();
        }
        Document done = new Document("$set", new Document("done_at", Date.from(clock.instant())))
                .append("$unset", new Document("lease_until", ""));
        migrations.updateOne(mine(step), done);
    }

    private Bson mine(Step step) {
        return and(eq("_id", step.name()), eq("node", node));
    }

    private Document lease() {
        Date until = Date.from(clock.instant().plus(lease));
        return new Document("$set", new Document("node", node).append("lease_until", until));
    }

    private static void pause(Step step) {
        LOG.fine(() -> "Waiting for another node: " + step.name());
        try {
            TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + step.name(), e);
        }
    }
}
