package com.trailroom.tryon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.audit.AuditBook;
import com.trailroom.kernel.Actor;
import com.trailroom.support.ApiClient;
import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import com.trailroom.tryon.TryOnEngine.EngineOutcome;
import com.trailroom.tryon.picture.Picture;
import com.trailroom.tryon.picture.PictureShelf;
import com.trailroom.tryon.picture.Pictures;
import com.trailroom.tryon.prompt.FirstPrompts;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator flags a job, or takes that back, while an engine works on it. */
class FlagWhileRunningTest {

    private static final String ALICE = "usr_alice";
    private static final Actor SUPPORT = new Actor("usr_support", "support_admin", "192.0.2.1");

    @TempDir
    Path folder;

    private final MemoryDatabase memory = new MemoryDatabase();
    private final MovableClock clock = new MovableClock();
    private final JobStore jobs = new JobStore(memory.database());
    private Pictures pictures;
    private JobDesk desk;

    @BeforeEach
    void open() {
        pictures = PictureShelf.in(folder, memory, clock);
        desk = new JobDesk(
                new JobDeskStore(memory.database()),
                jobs,
                null,
                pictures,
                AuditBook.in(memory.database(), clock),
                news -> {},
                flagged -> {},
                clock);
    }

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void blursTheResultOfAJobThatWasFlagged() throws Exception {
        assertTrue(resultOf(job -> desk.flag(SUPPORT, job, "a minor")).blurred());
        assertEquals(0, jobs.withBlurDue(10).size());
    }

    @Test
    void leavesTheResultClearWhenTheFlagWasTakenBack() throws Exception {
        Picture result = resultOf(job -> {
            desk.flag(SUPPORT, job, "a minor");
            desk.unflag(SUPPORT, job, "a mistake");
        });
        assertEquals(false, result.blurred());
    }

    private interface Deed {
        void on(Job job);
    }

    private Picture resultOf(Deed meanwhile) throws Exception {
        byte[] person = ApiClient.picture("person-1.jpg");
        String used = pictures.keep(ALICE, person).id();
        jobs.insert(JobSamples.accepting("job_1", ALICE, used, used, clock.instant()));
        jobs.enqueue("job_1");
        Job held = jobs.claim("job_1", clock.instant(), clock.instant().plusSeconds(60))
                .orElseThrow();
        TryOnEngine engine = new TryOnEngine() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public EngineOutcome dress(EngineRequest request) {
                meanwhile.on(held);
                return new EngineOutcome.Dressed(ApiClient.picture("person-2.jpg"), "test");
            }
        };
        new JobRunner(jobs, pictures, null, engine, FirstPrompts::of, clock).run(held);
        String result = jobs.find("job_1").orElseThrow().result().orElseThrow().id();
        return pictures.find(ALICE, result).orElseThrow();
    }
}
