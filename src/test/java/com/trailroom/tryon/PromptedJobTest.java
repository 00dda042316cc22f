package com.trailroom.tryon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.outside.gemini.GeminiEngine;
import com.trailroom.outside.gemini.GeminiSettings;
import com.trailroom.support.ApiClient;
import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import com.trailroom.support.StubServer;
import com.trailroom.support.StubServer.Answer;
import com.trailroom.tryon.picture.PictureShelf;
import com.trailroom.tryon.picture.Pictures;
import com.trailroom.tryon.prompt.FirstPrompts;
import com.trailroom.tryon.prompt.Prompt;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job is made with the words that hold when it begins, and keeps which they were. */
class PromptedJobTest {

    private static final String ALICE = "usr_alice";

    @TempDir
    Path folder;

    private final StubServer gemini = new StubServer();
    private final MemoryDatabase memory = new MemoryDatabase();
    private final MovableClock clock = new MovableClock();
    private final JobStore jobs = new JobStore(memory.database());
    private final AtomicReference<Prompt> holding = new AtomicReference<>(FirstPrompts.of(Mode.TOP_ONLY));

    @AfterEach
    void close() {
        gemini.close();
        memory.close();
    }

    @Test
    void sendsTheWordsThatHoldAndKeepsTheirVersion() throws Exception {
        byte[] person = ApiClient.picture("person-1.jpg");
        gemini.answers(Answer.of(
                200,
                """
                {"candidates": [{"content": {"role": "model", "parts": [
                  {"inlineData": {"mimeType": "image/jpeg", "data": "%s"}}]}, "finishReason": "STOP"}]}"""
                        .formatted(Base64.getEncoder().encodeToString(ApiClient.picture("person-2.jpg")))));
        Pictures pictures = PictureShelf.in(folder, memory, clock);
        String used = pictures.keep(ALICE, person).id();
        GeminiEngine engine = new GeminiEngine(
                new GeminiSettings("key", Optional.of(gemini.url()), List.of("model"), Duration.ofSeconds(20)),
                Clock.systemUTC());
        JobRunner runner = new JobRunner(jobs, pictures, null, engine, mode -> holding.get(), clock);

        runner.run(claimed("job_1", used));
        holding.set(new Prompt("2", "Show the person of the last picture in daylight, in these garments."));
        runner.run(claimed("job_2", used));

        assertEquals(Optional.of("1"), made("job_1").promptVersion());
        assertEquals(Optional.of("2"), made("job_2").promptVersion());
        assertTrue(gemini.asked()
                .get(0)
                .body()
                .contains(FirstPrompts.of(Mode.TOP_ONLY).text()));
        assertTrue(gemini.asked().get(1).body().contains("in daylight, in these garments."));
    }

    private Job claimed(String id, String picture) {
        jobs.insert(JobSamples.accepting(id, ALICE, picture, picture, clock.instant()));
        jobs.enqueue(id);
        return jobs.claim(id, clock.instant(), clock.instant().plusSeconds(60)).orElseThrow();
    }

    private Job.Making made(String id) {
        Job job = jobs.find(id).orElseThrow();
        assertEquals(JobStatus.COMPLETED, job.status());
        return job.making();
    }
}
