package com.trailroom.tryon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.trailroom.support.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WatchersTest {

    private final MovableClock clock = new MovableClock();
    private final Watchers watchers = new Watchers(clock);
    private final Ear ear = new Ear();

    @Test
    void tellsAChangeOnce() {
        watchers.add(job(JobStatus.QUEUED), ear);
        watchers.show(job(JobStatus.QUEUED));
        watchers.show(job(JobStatus.PROCESSING));
        watchers.show(job(JobStatus.PROCESSING));
        assertEquals(List.of("processing"), ear.heard);
    }

    @Test
    void forgetsWhoWasToldOfTheEnd() {
        watchers.add(job(JobStatus.QUEUED), ear);
        watchers.show(job(JobStatus.COMPLETED));
        watchers.show(job(JobStatus.PROCESSING));
        assertEquals(List.of("completed"), ear.heard);
        assertEquals(Set.of(), watchers.jobs());
    }

    @Test
    void breaksASilenceOfFifteenSeconds() {
        watchers.add(job(JobStatus.QUEUED), ear);
        clock.move(Duration.ofSeconds(14));
        watchers.show(job(JobStatus.QUEUED));
        clock.move(Duration.ofSeconds(1));
        watchers.show(job(JobStatus.QUEUED));
        watchers.show(job(JobStatus.QUEUED));
        clock.move(Duration.ofSeconds(15));
        watchers.show(job(JobStatus.QUEUED));
        assertEquals(List.of("still", "still"), ear.heard);
    }

    @Test
    void forgetsWhoHasGoneAndKeepsTheOthers() {
        Ear other = new Ear();
        watchers.add(job(JobStatus.QUEUED), ear);
        watchers.add(job(JobStatus.QUEUED), other);
        ear.gone = true;
        clock.move(Watchers.SILENCE);
        watchers.show(job(JobStatus.QUEUED));
        watchers.show(job(JobStatus.PROCESSING));
        assertEquals(List.of(), ear.heard);
        assertEquals(List.of("still", "processing"), other.heard);
    }

    @Test
    void watchesNothingOnceTheLastHasLeft() {
        Runnable leave = watchers.add(job(JobStatus.QUEUED), ear);
        Runnable leaveToo = watchers.add(job(JobStatus.QUEUED), new Ear());
        leave.run();
        assertEquals(Set.of("job_1"), watchers.jobs());
        leaveToo.run();
        leaveToo.run();
        assertEquals(Set.of(), watchers.jobs());
    }

    private static Job job(JobStatus status) {
        Job sample = JobSamples.accepting("job_1", "usr_alice", "img_1", "img_2", Instant.EPOCH);
        return new Job(
                sample.id(),
                sample.accountId(),
                sample.mode(),
                sample.cost(),
                status,
                sample.pictures(),
                sample.making(),
                Optional.empty(),
                sample.times(),
                sample.origin(),
                0,
                0);
    }

    private static final class Ear implements JobWatch.Listener {
        private final List<String> heard = new ArrayList<>();
        private boolean gone;

        @Override
        public void changed(Job job) {
            hear(job.status().code());
        }

        @Override
        public void unchanged() {
            hear("still");
        }

        private void hear(String word) {
            if (gone) throw new IllegalStateException("gone");
            heard.add(word);
        }
    }
}
