package com.trailroom.tryon;

import com.trailroom.tryon.picture.Picture;
import com.trailroom.tryon.picture.Pictures;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Deletes pictures. A job is told before its pictures go, so that no page shows one that is gone. */
class PictureDeletion {

    private static final int BATCH = 500;

    private final JobPicturesStore jobs;
    private final Pictures pictures;

    PictureDeletion(JobPicturesStore jobs, Pictures pictures) {
        this.jobs = jobs;
        this.pictures = pictures;
    }

    /** Deletes the result, and those of the uploads that no other job of the account uses; the job's row stays. */
    void of(Job job) {
        jobs.deleting(job.id());
        Stream<String> uploads = Stream.concat(Stream.of(job.pictures().person()), job.pictures().garments().stream())
                .filter(id -> !jobs.isUsed(job.accountId(), id));
        Stream.concat(job.pictures().result().map(Job.Result::id).stream(), uploads)
                .map(id -> pictures.find(job.accountId(), id))
                .flatMap(Optional::stream)
                .forEach(pictures::delete);
        jobs.deleted(job.id());
    }

    /** Goes on with what a crash cut off. */
    void ofDue() {
        jobs.withDeletionDue(BATCH).forEach(this::of);
    }

    /** Deletes what is past its time, a finished picture with all others of its job; answers how many were due. */
    int ofExpired() {
        List<Picture> due = pictures.expired(BATCH);
        due.forEach(picture -> {
            if (picture.result()) jobs.findByResult(picture.id()).ifPresent(this::of);
            else jobs.uploadGone(picture.accountId(), picture.id());
            pictures.delete(picture);
        });
        return due.size();
    }
}
