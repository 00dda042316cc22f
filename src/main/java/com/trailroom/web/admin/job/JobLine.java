package com.trailroom.web.admin.job;

import com.trailroom.tryon.Job;
import com.trailroom.tryon.JobFailure;
import com.trailroom.tryon.JobFile;
import com.trailroom.tryon.JobMarks;
import com.trailroom.web.admin.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A job as lists and its page show it; what there is not is empty. */
public record JobLine(
        String id,
        String account,
        String at,
        String started,
        String ended,
        String waited,
        String worked,
        String status,
        String mode,
        String engine,
        String model,
        String prompt,
        int attempts,
        int credits,
        String failure,
        String failureWords,
        boolean flagged,
        String flagReason,
        String flagBy,
        String refunded,
        String retryOf,
        String retriedAs,
        boolean deleted) {

    static JobLine of(JobFile file) {
        Job job = file.job();
        Job.Times times = job.times();
        Optional<JobMarks.Flag> flag = file.marks().flag();
        return new JobLine(
                job.id(),
                job.accountId(),
                Times.second(times.created()),
                times.started().map(Times::second).orElse(""),
                times.ended().map(Times::second).orElse(""),
                times.started().map(start -> seconds(times.created(), start)).orElse(""),
                times.started()
                        .flatMap(start -> times.ended().map(end -> seconds(start, end)))
                        .orElse(""),
                job.status().code(),
                job.mode().code(),
                job.making().engine().orElse(""),
                job.making().model().orElse(""),
                job.making().promptVersion().orElse(""),
                job.attempts(),
                job.creditsUsed(),
                job.failure().map(JobFailure::name).orElse(""),
                job.failure().map(JobFailure::words).orElse(""),
                flag.isPresent(),
                flag.map(JobMarks.Flag::reason).orElse(""),
                flag.map(JobMarks.Flag::actor).orElse(""),
                file.marks().refunded().map(Times::minute).orElse(""),
                job.origin().retryOf().orElse(""),
                file.marks().retriedAs().orElse(""),
                job.pictures().deleted());
    }

    private static String seconds(Instant from, Instant to) {
        return "%.1f s".formatted(Duration.between(from, to).toMillis() / 1000.0);
    }
}
