package com.trailroom.tryon;

import com.trailroom.config.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;

/** This node's part of the queue: claims as many jobs as it has workers, and keeps their leases while it works on them. */
@ApplicationScoped
public class WorkQueue {

    static final Duration LEASE = Duration.ofSeconds(30);

    private static final Logger LOG = Logger.getLogger(WorkQueue.class.getName());
    private static final int CANDIDATES = 200;

    @Resource
    ManagedExecutorService executor;

    @Inject
    JobStore jobs;

    @Inject
    JobRunner runner;

    @Inject
    TryOnEngine engine;

    @Inject
    Event<JobEnded> ended;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private final Map<String, Job> held = new ConcurrentHashMap<>();
    private Semaphore workers;

    @PostConstruct
    void open() {
        int usual = engine.name().equals("local") ? Runtime.getRuntime().availableProcessors() : 16;
        workers = new Semaphore(settings.number("workers").orElse(usual));
    }

    /** Starts work on what waits, as far as there are workers. */
    public void pump(@Observes JobQueued news) {
        pump();
    }

    void pump() {
        while (workers.tryAcquire()) {
            Optional<Job> job = Optional.empty();
            try {
                job = claim();
                job.ifPresent(claimed -> executor.execute(() -> work(claimed)));
            } catch (RejectedExecutionException shuttingDown) {
                job.ifPresent(jobs::requeue);
                job = Optional.empty();
            } finally {
                if (job.isEmpty()) workers.release();
            }
            if (job.isEmpty()) return;
        }
    }

    /** Prolongs the leases of what is being worked on. */
    void heartbeat() {
        Instant until = clock.instant().plus(LEASE);
        held.values().forEach(job -> jobs.renew(job, until));
    }

    private Optional<Job> claim() {
        Instant now = clock.instant();
        List<Job> waiting = jobs.inStatus(JobStatus.QUEUED, CANDIDATES);
        if (waiting.isEmpty()) return Optional.empty();
        return FairOrder.of(waiting, jobs.inStatus(JobStatus.PROCESSING, CANDIDATES)).stream()
                .map(job -> jobs.claim(job.id(), now, now.plus(LEASE)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private void work(Job job) {
        held.put(job.id(), job);
        try {
            runner.run(job);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            jobs.requeue(job);
        } catch (RuntimeException | Error e) {
            LOG.log(Level.SEVERE, "Work on " + job.id() + " failed", e);
            runner.fail(job, JobFailure.SERVER_ERROR);
        } finally {
            held.remove(job.id());
            workers.release();
        }
        ended.fire(new JobEnded(job.id()));
        pump();
    }
}
