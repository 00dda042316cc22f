package com.trailroom.tryon;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.trailroom.config.Live;
import com.trailroom.kernel.Ids;
import com.trailroom.support.ApiClient;
import com.trailroom.support.MemoryDatabase;
import com.trailroom.tryon.picture.DigitalSource;
import com.trailroom.tryon.picture.PictureLabel;
import com.trailroom.tryon.picture.PictureShelf;
import com.trailroom.tryon.picture.Pictures;
import java.nio.file.Path;
import java.time.Clock;

/** Jobs that are completed, with their pictures, for rooms that do something with them; kept by the real stores. */
public final class FinishedJobs {

    private static final PictureLabel LABEL = new PictureLabel(DigitalSource.COMPOSITE, "local", "m");

    private final MemoryDatabase memory;
    private final JobStore jobs;
    private final Pictures pictures;
    private final TryOns tryOns;
    private final Ids ids;
    private final Clock clock;

    public FinishedJobs(MemoryDatabase memory, Path folder, Clock clock) {
        this.memory = memory;
        this.clock = clock;
        ids = new Ids(clock);
        jobs = new JobStore(memory.database());
        pictures = PictureShelf.in(folder, memory, clock);
        PictureDeletion deletion = new PictureDeletion(new JobPicturesStore(memory.database()), pictures);
        tryOns = new TryOns(null, jobs, null, null, pictures, deletion, null, Live.USUAL, clock);
    }

    public TryOns entrance() {
        return tryOns;
    }

    /** One that still waits. */
    public Job queued(String accountId) {
        String person =
                pictures.keep(accountId, ApiClient.picture("person-2.jpg")).id();
        Job job = JobSamples.accepting(ids.next("job"), accountId, person, person, clock.instant());
        jobs.insert(job);
        return jobs.enqueue(job.id()).orElseThrow();
    }

    public Job completed(String accountId) {
        Job job = queued(accountId);
        var made = pictures.keepResult(accountId, ApiClient.picture("person-1.jpg"), LABEL);
        Job held = jobs.claim(job.id(), clock.instant(), clock.instant().plusSeconds(30))
                .orElseThrow();
        Job.Result result = new Job.Result(made.id(), made.width(), made.height());
        return jobs.complete(held, result, Job.Making.NOT_YET, clock.instant()).orElseThrow();
    }

    public void flag(Job job) {
        memory.database()
                .getCollection("tryon_jobs")
                .updateOne(Filters.eq("_id", job.id()), Updates.set(JobDocument.FLAGGED, true));
    }
}
