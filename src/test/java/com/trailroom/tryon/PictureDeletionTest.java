package com.trailroom.tryon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.support.ApiClient;
import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import com.trailroom.tryon.picture.DigitalSource;
import com.trailroom.tryon.picture.Picture;
import com.trailroom.tryon.picture.PictureLabel;
import com.trailroom.tryon.picture.PictureShelf;
import com.trailroom.tryon.picture.Pictures;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureDeletionTest {

    private static final PictureLabel LABEL = new PictureLabel(DigitalSource.COMPOSITE, "local", "m");
    private static final String ALICE = "usr_alice";
    private static final Duration THIRTY_DAYS = Duration.ofDays(30);

    private final MemoryDatabase memory = new MemoryDatabase();
    private final MovableClock clock = new MovableClock();
    private final JobStore jobs = new JobStore(memory.database());

    @TempDir
    Path folder;

    private Pictures pictures;
    private PictureDeletion deletion;
    private Picture person;
    private Picture garment;

    @BeforeEach
    void open() {
        pictures = PictureShelf.in(folder, memory, clock);
        deletion = new PictureDeletion(new JobPicturesStore(memory.database()), pictures);
        person = pictures.keep(ALICE, ApiClient.picture("person-2.jpg"));
        garment = pictures.keep(ALICE, ApiClient.picture("garment-tshirt.jpg"));
    }

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void deletesAllPicturesOfAJobThirtyDaysAfterItsResult() {
        Job job = completed("job_1");
        clock.move(THIRTY_DAYS);
        assertEquals(0, deletion.ofExpired());
        assertEquals(3, kept(job));
        clock.move(Duration.ofMillis(1));
        assertTrue(deletion.ofExpired() > 0);
        Job after = jobs.find("job_1").orElseThrow();
        assertEquals(0, kept(job));
        assertTrue(after.pictures().deleted());
        assertEquals(Optional.empty(), after.result());
    }

    @Test
    void keepsAnUploadThatAnotherJobStillShows() {
        Job first = completed("job_1");
        clock.move(Duration.ofDays(29));
        Job second = completed("job_2");
        clock.move(Duration.ofDays(1).plusMillis(1));
        deletion.ofExpired();
        assertEquals(2, kept(first), "person and garment");
        assertEquals(3, kept(second));
    }

    @Test
    void showsNoUploadOfAFailedJobOnceItsTimeIsOver() {
        pictures.use(List.of(person, garment));
        jobs.insert(JobSamples.accepting("job_1", ALICE, person.id(), garment.id(), clock.instant()));
        jobs.abandon("job_1", clock.instant());
        clock.move(THIRTY_DAYS.plusDays(1).plusMillis(1));
        deletion.ofExpired();
        assertTrue(jobs.find("job_1").orElseThrow().pictures().deleted());
    }

    @Test
    void goesOnWithADeletionThatACrashCutOff() {
        Job job = completed("job_1");
        JobPicturesStore cutOff = new JobPicturesStore(memory.database());
        cutOff.deleting(job.id());
        assertEquals(3, kept(job));
        deletion.ofDue();
        assertEquals(0, kept(job));
        assertEquals(List.of(), cutOff.withDeletionDue(10));
    }

    private long kept(Job job) {
        return List.of(
                        person.id(),
                        garment.id(),
                        job.pictures().result().orElseThrow().id())
                .stream()
                .filter(id -> pictures.find(ALICE, id).flatMap(pictures::bytes).isPresent())
                .count();
    }

    private Job completed(String id) {
        pictures.use(List.of(person, garment));
        Picture result = pictures.keepResult(ALICE, ApiClient.picture("person-1.jpg"), LABEL);
        jobs.insert(JobSamples.accepting(id, ALICE, person.id(), garment.id(), clock.instant()));
        assertTrue(jobs.enqueue(id).isPresent());
        Job held =
                jobs.claim(id, clock.instant(), clock.instant().plusSeconds(30)).orElseThrow();
        Job.Result made = new Job.Result(result.id(), result.width(), result.height());
        assertTrue(
                jobs.complete(held, made, Job.Making.NOT_YET, clock.instant()).isPresent());
        return jobs.find(id).orElseThrow();
    }
}
