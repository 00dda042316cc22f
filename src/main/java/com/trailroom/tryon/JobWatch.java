package com.trailroom.tryon;

import com.trailroom.store.Turn;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;

/**
 * Tells who waits for a job that its status has changed, whichever node works on it. All who wait on this node share one
 * look at the database every half second; when nobody waits, it does not look.
 */
@ApplicationScoped
public class JobWatch {

    /** Hears of every change from the one it knows. Who throws is told nothing more. */
    public interface Listener {
        void changed(Job job);

        /** Nothing is new for fifteen seconds: time to let the connection know that it is alive. */
        default void unchanged() {}
    }

    private static final Logger LOG = Logger.getLogger(JobWatch.class.getName());
    private static final Duration EVERY = Duration.ofMillis(500);

    private final AtomicBoolean looking = new AtomicBoolean();
    private final Watchers watchers;
    private final JobStore jobs;
    private final JobStore sandbox;

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    JobWatch(JobStore jobs, @InSandbox JobStore sandbox, Clock clock) {
        this.jobs = jobs;
        this.sandbox = sandbox;
        this.watchers = new Watchers(clock);
    }

    /** For CDI's proxy. */
    protected JobWatch() {
        this(null, null, null);
    }

    /** Watches from {@code seen} on, until the job has ended or what is answered is run. */
    public Runnable watch(Job seen, Listener listener) {
        Runnable forget = watchers.add(seen, listener);
        find(seen.id()).ifPresent(watchers::show);
        look();
        return forget;
    }

    private void look() {
        if (watchers.jobs().isEmpty() || !looking.compareAndSet(false, true)) return;
        scheduler.schedule(this::tick, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tick() {
        try {
            Turn.of(LOG, "reading watched jobs", () -> watchers.jobs().forEach(this::check));
        } finally {
            looking.set(false);
            look();
        }
    }

    private Optional<Job> find(String id) {
        return jobs.find(id).or(() -> sandbox.find(id));
    }

    private void check(String id) {
        Optional<Job> now = find(id);
        now.ifPresent(watchers::show);
        if (now.isEmpty()) watchers.drop(id);
    }
}
