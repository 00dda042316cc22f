package com.trailroom.api.tryon;

import com.trailroom.tryon.Job;
import com.trailroom.tryon.JobWatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.CompletionCallback;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Answers now, or when the job has ended, or when the caller would wait no longer. */
@ApplicationScoped
class HeldAnswer {

    @Inject
    TryOnSpaces spaces;

    @Inject
    JobWatch watch;

    /** {@code accepted} is what is answered to who does not wait; its {@code Location} names the job. */
    void answer(Response accepted, String owner, Duration wait, AsyncResponse answer) {
        String location = accepted.getHeaderString("Location");
        if (wait.isZero() || location == null) {
            answer.resume(accepted);
            return;
        }
        Job job = spaces.of(owner)
                .find(owner, location.substring(location.lastIndexOf('/') + 1))
                .orElseThrow();
        Supplier<Response> now = () -> current(accepted, owner, job.id(), wait);
        if (job.status().isTerminal()) {
            answer.resume(now.get());
            return;
        }
        answer.setTimeout(wait.toMillis(), TimeUnit.MILLISECONDS);
        answer.setTimeoutHandler(late -> late.resume(now.get()));
        Runnable forget = watch.watch(job, changed -> {
            if (changed.status().isTerminal()) answer.resume(now.get());
        });
        answer.register((CompletionCallback) failure -> forget.run());
    }

    private Response current(Response accepted, String owner, String jobId, Duration wait) {
        Job job = spaces.of(owner).find(owner, jobId).orElseThrow();
        Response.ResponseBuilder answer = Response.status(job.status().isTerminal() ? 200 : 202)
                .header("Location", "/api/v1/tryons/" + jobId)
                .header("Preference-Applied", "wait=" + wait.toSeconds())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(JobBody.of(job));
        String replayed = accepted.getHeaderString("Idempotent-Replayed");
        return (replayed == null ? answer : answer.header("Idempotent-Replayed", replayed)).build();
    }
}
