package com.trailroom.tryon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobStoreTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Job.Making MADE = new Job.Making(Optional.of("gemini"), Optional.of("m"), Optional.of("7"));
    private static final Instant SOON = NOON.plusSeconds(30);

    private MongoServer server;
    private MongoClient client;
    private JobStore jobs;

    @BeforeEach
    void open() {
        server = new MongoServer(new MemoryBackend().version(ServerVersion.MONGO_5_0));
        client = MongoClients.create(server.bindAndGetConnectionString());
        jobs = new JobStore(client.getDatabase("test"));
    }

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void isClaimedByExactlyOneOfManyWorkers() {
        queued("job_1");
        long winners = IntStream.range(0, 16)
                .parallel()
                .filter(i -> jobs.claim("job_1", NOON, SOON).isPresent())
                .count();
        assertEquals(1, winners);
    }

    @Test
    void isNotFinishedByAWorkerWhoseLeaseWasTakenOver() {
        queued("job_1");
        Job first = jobs.claim("job_1", NOON, SOON).orElseThrow();
        assertTrue(jobs.requeue(first));
        Job second = jobs.claim("job_1", NOON, SOON).orElseThrow();
        assertTrue(jobs.complete(first, result("img_1"), MADE, NOON).isEmpty(), "the stale worker");
        assertTrue(jobs.complete(second, result("img_2"), MADE, NOON).isPresent(), "the holder");
        Job done = jobs.find("job_1").orElseThrow();
        assertEquals(Optional.of(result("img_2")), done.result());
        assertEquals(MADE, done.making());
    }

    @Test
    void isFinishedOnce() {
        queued("job_1");
        Job held = jobs.claim("job_1", NOON, SOON).orElseThrow();
        assertTrue(jobs.fail(held, JobFailure.IMAGE_NO_PERSON, NOON));
        assertTrue(jobs.complete(held, result("img_1"), MADE, NOON).isEmpty());
        assertEquals(1, jobs.withRefundDue(10).size());
    }

    @Test
    void owesNoRefundOnceItIsPaid() {
        queued("job_1");
        assertTrue(jobs.cancel("job_1", NOON));
        jobs.refunded("job_1");
        assertEquals(List.of(), jobs.withRefundDue(10));
    }

    @Test
    void isNotCancelledWhileSomeoneWorksOnIt() {
        queued("job_1");
        jobs.claim("job_1", NOON, SOON).orElseThrow();
        assertFalse(jobs.cancel("job_1", NOON));
    }

    @Test
    void isFoundWhenItsLeaseLapses() {
        queued("job_1");
        Job held = jobs.claim("job_1", NOON, SOON).orElseThrow();
        assertEquals(List.of(), jobs.withLapsedLease(NOON, 10));
        assertEquals(1, jobs.withLapsedLease(SOON.plusMillis(1), 10).size());
        assertTrue(jobs.renew(held, SOON.plusSeconds(30)));
        assertEquals(List.of(), jobs.withLapsedLease(SOON.plusMillis(1), 10));
    }

    @Test
    void isNotDiscardedOnceItIsAccepted() {
        queued("job_1");
        assertFalse(jobs.discard("job_1"));
        jobs.insert(job("job_2"));
        assertTrue(jobs.discard("job_2"));
        assertTrue(jobs.enqueue("job_2").isEmpty());
    }

    @Test
    void listsAnAccountsJobsNewestFirstAndPageByPage() {
        for (String id : List.of("job_1", "job_2", "job_3")) queued(id);
        assertEquals(
                List.of("job_3", "job_2"), ids(jobs.ofAccount("usr_alice", HistoryFilter.ALL, Optional.empty(), 2)));
        assertEquals(List.of("job_1"), ids(jobs.ofAccount("usr_alice", HistoryFilter.ALL, Optional.of("job_2"), 2)));
        assertEquals(List.of(), ids(jobs.ofAccount("usr_charlie", HistoryFilter.ALL, Optional.empty(), 2)));
    }

    private static Job.Result result(String id) {
        return new Job.Result(id, 640, 960);
    }

    private static List<String> ids(List<Job> found) {
        return found.stream().map(Job::id).toList();
    }

    private void queued(String id) {
        jobs.insert(job(id));
        assertTrue(jobs.enqueue(id).isPresent());
    }

    private static Job job(String id) {
        return JobSamples.accepting(id, "usr_alice", "img_p", "img_g", NOON);
    }
}
