package com.trailroom.partner.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import com.trailroom.support.Race;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UsageTest {

    private static final String BOB = "usr_bob";
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");

    private final MemoryDatabase memory = new MemoryDatabase();
    private final MovableClock clock = new MovableClock();
    private final UsageStore store = new UsageStore(memory.database());
    private final Usage here = new Usage(store, clock);
    private final Usage there = new Usage(store, clock);

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void addsUpByDayKeyAndEndpoint() {
        here.count(request("key_1", "POST /tryons", 202, 40, 1));
        here.count(request("key_1", "POST /tryons", 402, 10, 0));
        here.count(request("key_2", "POST /tryons", 500, 90, 0));
        here.count(request("key_1", "GET /tryons", 200, 5, 0));
        clock.move(Duration.ofDays(1));
        here.count(request("key_1", "POST /tryons", 202, 40, 2));
        UsageReport report = here.report(BOB, DAY, DAY.plusDays(1));
        assertEquals(4, report.lines().size());
        assertEquals(5, report.total().requests());
        assertEquals(3, report.total().credits());
        assertEquals(2, report.total().errors());
        Totals first = report.perDay().get(DAY);
        assertEquals(List.of(4L, 1L, 1L), List.of(first.requests(), first.clientErrors(), first.serverErrors()));
        assertEquals(1, report.perEndpoint().get("GET /tryons").requests());
        assertEquals(1, report.perKey().get("key_2").requests());
        assertEquals(4, report.ofKey("key_1").total().requests());
        assertEquals(
                1, here.report(BOB, DAY.plusDays(1), DAY.plusDays(1)).total().requests());
    }

    @Test
    void tellsNobodyOfAnotherAccount() {
        here.count(request("key_1", "POST /tryons", 202, 40, 1));
        assertEquals(0, here.report("usr_charlie", DAY, DAY).total().requests());
    }

    @Test
    void losesAndDoublesNothingWhenManyCountAndWriteAtOnce() throws Exception {
        Race.of(64, i -> {
            Usage node = i % 2 == 0 ? here : there;
            for (int n = 0; n < 50; n++) node.count(request("key_" + n % 3, "GET /tryons", 200, 5, 1));
            node.flush();
            return i;
        });
        there.flush();
        there.flush();
        Totals total = here.report(BOB, DAY, DAY).total();
        assertEquals(3200, total.requests());
        assertEquals(3200, total.credits());
        assertEquals(
                3200,
                total.latencies().counts().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
    }

    @Test
    void countsOnAfterItLetGo() {
        here.count(request("key_1", "GET /tryons", 200, 5, 0));
        clock.move(Duration.ofMinutes(11));
        here.flush();
        here.flush();
        here.count(request("key_1", "GET /tryons", 200, 5, 0));
        assertEquals(2, here.report(BOB, DAY, DAY).total().requests());
        assertEquals(2, memory.database().getCollection("api_usage").countDocuments());
    }

    @Test
    void keepsWhatCannotBeWritten() {
        AtomicBoolean away = new AtomicBoolean(true);
        UsageStore shaky = new UsageStore(memory.database()) {
            @Override
            void write(String id, Counted of, Totals totals) {
                if (away.get()) throw new IllegalStateException("no database");
                super.write(id, of, totals);
            }
        };
        Usage node = new Usage(shaky, clock);
        node.count(request("key_1", "GET /tryons", 200, 5, 0));
        node.flush();
        clock.move(Duration.ofMinutes(11));
        node.flush();
        away.set(false);
        node.flush();
        assertEquals(1, here.report(BOB, DAY, DAY).total().requests());
    }

    @Test
    void forgetsWhatIsOlderThanAYear() {
        here.count(request("key_1", "GET /tryons", 200, 5, 0));
        here.flush();
        clock.move(Duration.ofDays(401));
        here.forgetOld();
        assertEquals(0, here.report(BOB, DAY, DAY).total().requests());
    }

    @Test
    void knowsPercentilesToWithinATenth() {
        for (int millis = 1; millis <= 1000; millis++) here.count(request("key_1", "GET /tryons", 200, millis, 0));
        Latencies latencies = here.report(BOB, DAY, DAY).total().latencies();
        for (Map.Entry<Double, Integer> wanted :
                Map.of(0.5, 500, 0.95, 950, 0.99, 990).entrySet()) {
            double found = latencies.percentile(wanted.getKey()).orElseThrow().toNanos() / 1e6;
            assertTrue(Math.abs(found / wanted.getValue() - 1) <= 0.1, wanted + " is told as " + found);
        }
        assertEquals(Optional.empty(), Latencies.NONE.percentile(0.5));
    }

    private static Answered request(String keyId, String endpoint, int status, int millis, long credits) {
        return new Answered(BOB, keyId, endpoint, status, Duration.ofMillis(millis), credits);
    }
}
