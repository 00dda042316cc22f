package com.trailroom.tryon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Who waits for which job, and what each of them was last told. Who hears nothing new for fifteen seconds is asked whether he
 * is still there; who is not, and who was told of the end, is forgotten.
 */
final class Watchers {

    static final Duration SILENCE = Duration.ofSeconds(15);

    private final Map<String, List<Watcher>> byJob = new ConcurrentHashMap<>();
    private final Clock clock;

    Watchers(Clock clock) {
        this.clock = clock;
    }

    /** Begins to watch; what is answered ends it. */
    Runnable add(Job seen, JobWatch.Listener listener) {
        Watcher watcher = new Watcher(seen, listener);
        byJob.merge(seen.id(), List.of(watcher), (all, one) -> Stream.concat(all.stream(), one.stream())
                .toList());
        return () -> forget(watcher);
    }

    /** The jobs that somebody waits for. */
    Set<String> jobs() {
        return byJob.keySet();
    }

    /** How a job is now. */
    void show(Job now) {
        byJob.getOrDefault(now.id(), List.of()).forEach(watcher -> watcher.show(now));
        if (now.status().isTerminal()) byJob.remove(now.id());
    }

    /** There is no such job any more. */
    void drop(String jobId) {
        byJob.remove(jobId);
    }

    private void forget(Watcher watcher) {
        byJob.computeIfPresent(watcher.jobId, (id, all) -> {
            List<Watcher> others =
                    all.stream().filter(other -> other != watcher).toList();
            return others.isEmpty() ? null : others;
        });
    }

    private final class Watcher {
        private final String jobId;
        private final JobWatch.Listener listener;
        private JobStatus told;
        private Instant at = clock.instant();

        Watcher(Job seen, JobWatch.Listener listener) {
            this.jobId = seen.id();
            this.told = seen.status();
            this.listener = listener;
        }

        /** Two threads may show him two states; none is told behind the end. */
        synchronized void show(Job job) {
            if (told.isTerminal()) return;
            boolean changed = job.status() != told;
            if (!changed && at.plus(SILENCE).isAfter(clock.instant())) return;
            told = job.status();
            at = clock.instant();
            try {
                if (changed) listener.changed(job);
                else listener.unchanged();
            } catch (RuntimeException gone) {
                forget(this);
            }
        }
    }
}
