package com.trailroom.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.mongodb.client.MongoCollection;
import com.trailroom.support.MemoryDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StepsTest {

    private final MemoryDatabase memory = new MemoryDatabase();
    private final MongoCollection<Document> jobs = memory.database().getCollection("tryon_jobs");

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void haveNamesOfTheirOwn() {
        assertEquals(
                Steps.ALL.size(),
                Steps.ALL.stream().map(Step::name).collect(Collectors.toSet()).size());
    }

    @Test
    void giveAFinishedJobItsPicturesSize() {
        memory.database()
                .getCollection("images")
                .insertOne(new Document("_id", "img_1").append("width", 768).append("height", 1024));
        jobs.insertMany(IntStream.range(0, 250)
                .mapToObj(i -> job("job_" + i).append("result_image", "img_1"))
                .toList());
        jobs.insertOne(job("job_queued"));
        jobs.insertOne(job("job_new")
                .append("result_image", "img_2")
                .append("result_width", 5)
                .append("result_height", 7));
        run();
        assertEquals(250, jobs.countDocuments(new Document("result_width", 768).append("result_height", 1024)));
        assertEquals(job("job_queued"), find("job_queued"));
        assertEquals(5, find("job_new").getInteger("result_width"));
    }

    @Test
    void countAJobsPicturesAsDeletedWhenItsResultIsGone() {
        jobs.insertOne(job("job_1").append("result_image", "img_gone"));
        run();
        assertEquals(
                job("job_1")
                        .append("result_image", "img_gone")
                        .append("result_width", 0)
                        .append("result_height", 0)
                        .append("pictures_deleted", true),
                find("job_1"));
    }

    @Test
    void markPaymentEventsThatWereDoneWithTheBuyerInThem() {
        MongoCollection<Document> events = memory.database().getCollection("payment_events");
        events.insertOne(new Document("_id", "waiting"));
        events.insertOne(new Document("_id", "done").append("done_at", new Date()));
        run();
        assertEquals(1, events.countDocuments(new Document("_id", "done").append("whole", true)));
        assertEquals(0, events.countDocuments(new Document("_id", "waiting").append("whole", true)));
    }

    private void run() {
        for (Step step : Steps.ALL) {
            step.change().accept(memory.database());
            step.change().accept(memory.database());
        }
        new Migrations(memory.database(), Clock.systemUTC(), Duration.ofSeconds(2)).run(Steps.ALL);
    }

    private Document find(String id) {
        return jobs.find(new Document("_id", id)).first();
    }

    private static Document job(String id) {
        return new Document("_id", id);
    }
}
