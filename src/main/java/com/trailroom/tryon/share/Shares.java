package com.trailroom.tryon.share;

import com.trailroom.kernel.Ids;
import com.trailroom.kernel.Refusal;
import com.trailroom.tryon.Job;
import com.trailroom.tryon.TryOns;
import com.trailroom.tryon.picture.Picture;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** The entrance: makes links to results, ends them, and tells what they show. */
public class Shares {

    private static final String PREFIX = "shr";

    private final ShareStore store;
    private final ShareTokens tokens;
    private final TryOns tryOns;
    private final Predicate<String> active;
    private final Clock clock;
    private final Ids ids;

    /** {@code active} tells whether an account, by its id, is there and not suspended. */
    Shares(ShareStore store, ShareTokens tokens, TryOns tryOns, Predicate<String> active, Clock clock) {
        this.store = store;
        this.tokens = tokens;
        this.tryOns = tryOns;
        this.active = active;
        this.clock = clock;
        this.ids = new Ids(clock);
    }

    /**
     * Makes a link to the result of a job, which ends the one before; it ends with the picture's own time, if that comes first.
     * Refuses another account's job, and one that has no picture, or a flagged one.
     */
    public Share share(String accountId, String jobId, Duration life) {
        Job job = tryOns.require(accountId, jobId);
        if (job.pictures().flagged()) throw Refusal.because(ShareRefusal.FLAGGED);
        Picture result = tryOns.result(job).orElseThrow(() -> Refusal.because(ShareRefusal.NOTHING_TO_SHARE));
        Instant wanted = clock.instant().plus(life);
        Instant until = wanted.isBefore(result.expires()) ? wanted : result.expires();
        String shareId = ids.next(PREFIX).substring(PREFIX.length() + 1);
        ShareStore.Row row = new ShareStore.Row(jobId, accountId, shareId, Instant.ofEpochMilli(until.toEpochMilli()));
        store.put(row);
        return share(row);
    }

    /** Ends the link to a job's result, if there is one; refuses another account's job. */
    public void end(String accountId, String jobId) {
        store.delete(tryOns.require(accountId, jobId).id());
    }

    /** The link to a job's result, while it works. */
    public Optional<Share> of(Job job) {
        if (job.result().isEmpty()) return Optional.empty();
        return store.ofJob(job.id()).filter(row -> shows(row, job)).map(this::share);
    }

    /** The job whose result a link shows; empty for one that was never made, or no longer works. */
    public Optional<Job> look(String token) {
        return ShareTokens.shareId(token)
                .flatMap(store::find)
                .filter(row -> tokens.fits(token, row))
                .filter(row -> active.test(row.accountId()))
                .flatMap(row -> tryOns.find(row.accountId(), row.jobId()).filter(job -> shows(row, job)));
    }

    private boolean shows(ShareStore.Row row, Job job) {
        return clock.instant().isBefore(row.until())
                && job.result().isPresent()
                && !job.pictures().flagged();
    }

    private Share share(ShareStore.Row row) {
        return new Share(tokens.of(row), row.until());
    }
}
