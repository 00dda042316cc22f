package com.trailroom.tryon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FairOrderTest {

    @Test
    void servesEveryAccountOnceBeforeAnyoneTwice() {
        assertEquals(List.of("a1", "b1", "a2", "a3"), order(waiting("a1", "a2", "a3", "b1"), waiting()));
    }

    @Test
    void countsWhatIsAlreadyBeingWorkedOn() {
        assertEquals(List.of("b1", "a2"), order(waiting("a2", "b1"), waiting("a1")));
    }

    @Test
    void keepsTheOrderOfArrivalAmongEquals() {
        assertEquals(List.of("a1", "b1", "c1"), order(waiting("a1", "b1", "c1"), waiting()));
    }

    private static List<String> order(List<Job> waiting, List<Job> processing) {
        return FairOrder.of(waiting, processing).stream().map(Job::id).toList();
    }

    /** Jobs whose account is their first letter. */
    private static List<Job> waiting(String... ids) {
        return Arrays.stream(ids).map(FairOrderTest::job).toList();
    }

    private static Job job(String id) {
        return JobSamples.accepting(id, id.substring(0, 1), "img_p", "img_g", Instant.EPOCH);
    }
}
