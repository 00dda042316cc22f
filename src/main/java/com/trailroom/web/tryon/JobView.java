package com.trailroom.web.tryon;

import com.trailroom.tryon.Job;
import com.trailroom.tryon.JobFailure;
import com.trailroom.tryon.JobStatus;
import com.trailroom.tryon.Mode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A job as the pages show it; what does not apply is null, as templates have it. */
public record JobView(
        String id,
        String status,
        String modeLabel,
        int creditsUsed,
        String engineLabel,
        String createdAt,
        String createdAtIso,
        Integer position,
        String personUrl,
        List<String> garmentUrls,
        String resultUrl,
        String resultDownloadUrl,
        String thumbUrl,
        Error error,
        boolean deleted,
        boolean flagged,
        boolean terminal) {

    /** Why it failed, and what to do. */
    public record Error(String code, String message, String hint) {}

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    static JobView of(Job job) {
        return of(job, null);
    }

    static JobView of(Job job, Integer position) {
        String result = job.result().map(made -> "/pictures/" + made.id()).orElse(null);
        String person = "/pictures/" + job.pictures().person();
        return new JobView(
                job.id(),
                job.status().code(),
                job.mode() == Mode.TOP_ONLY ? "Top only" : "Full outfit",
                job.creditsUsed(),
                job.making().engine().map(JobView::engineLabel).orElse(null),
                TIME.format(job.times().created()),
                job.times().created().toString(),
                position,
                person,
                job.pictures().garments().stream()
                        .map(id -> "/pictures/" + id + "/thumbnail")
                        .toList(),
                result,
                result == null ? null : result + "/download",
                (result == null ? person : result) + "/thumbnail",
                job.failure().map(JobView::error).orElse(null),
                job.pictures().deleted(),
                job.pictures().flagged(),
                job.status().isTerminal());
    }

    static String time(Instant at) {
        return TIME.format(at);
    }

    private static String engineLabel(String engine) {
        return engine.equals("local") ? "Preview engine (local)" : "Gemini";
    }

    private static Error error(JobFailure failure) {
        return new Error(failure.name(), failure.words(), null);
    }

    boolean isQueued() {
        return status.equals(JobStatus.QUEUED.code());
    }
}
