package com.trailroom.tryon;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells who waits for a job that its status has changed, whichever node works on it. All who wait on this node share one
 * look at the database every half second; when nobody waits, it does not look.
 */
@ApplicationScoped
public class JobWatch {

    /** Hears of every change from the one it knows; once closed, of none. */
    public interface Listener {
        void changed(Job job);
    }

    private record Watcher(Listener listener) {}

    private static final Logger LOG = Logger.getLogger(JobWatch.class.getName());
    private static final Duration EVERY = Duration.ofMillis(500);

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    JobStore jobs;

    private final Map<String, List<Watcher>> watchers = new ConcurrentHashMap<>();
    private final Map<String, JobStatus> known = new ConcurrentHashMap<>();
    private final AtomicBoolean looking = new AtomicBoolean();

    /** Watches from {@code seen} on, until the job has ended or the answer is closed. */
    public Runnable watch(Job seen, Listener listener) {
        Watcher watcher = new Watcher(listener);
        known.putIfAbsent(seen.id(), seen.status());
        watchers.computeIfAbsent(seen.id(), id -> new CopyOnWriteArrayList<>()).add(watcher);
        jobs.find(seen.id()).filter(now -> now.status() != seen.status()).ifPresent(listener::changed);
        look();
        return () -> forget(seen.id(), watcher);
    }

    private void look() {
        if (!looking.compareAndSet(false, true)) return;
        scheduler.schedule(this::tick, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tick() {
        try {
            watchers.keySet().forEach(this::check);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Watched jobs cannot be read", e);
        } finally {
            looking.set(false);
            if (!watchers.isEmpty()) look();
        }
    }

    private void check(String id) {
        Optional<Job> found = jobs.find(id);
        if (found.isEmpty()) {
            drop(id);
            return;
        }
        Job job = found.get();
        if (known.put(id, job.status()) != job.status()) {
            watchers.getOrDefault(id, List.of()).forEach(watcher -> tell(watcher, job));
        }
        if (job.status().isTerminal()) drop(id);
    }

    private void tell(Watcher watcher, Job job) {
        try {
            watcher.listener().changed(job);
        } catch (RuntimeException gone) {
            forget(job.id(), watcher);
        }
    }

    private void forget(String id, Watcher watcher) {
        List<Watcher> all = watchers.get(id);
        if (all == null) return;
        all.remove(watcher);
        if (all.isEmpty()) drop(id);
    }

    private void drop(String id) {
        watchers.remove(id);
        known.remove(id);
    }
}
