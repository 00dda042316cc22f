package com.trailroom.partner.usage;

import com.trailroom.kernel.Ids;
import com.trailroom.partner.usage.Sum.Snapshot;
import com.trailroom.store.Turn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** The entrance: counts requests, and reports them. Thread-safe; counting does no I/O. */
public class Usage {

    private static final Logger LOG = Logger.getLogger(Usage.class.getName());
    private static final Duration IDLE = Duration.ofMinutes(10);
    private static final int KEPT_DAYS = 400;
    private static final Comparator<UsageLine> ORDER = Comparator.comparing(
                    (UsageLine line) -> line.of().day())
            .thenComparing(line -> line.of().endpoint())
            .thenComparing(line -> line.of().keyId());

    private final UsageStore store;
    private final Clock clock;
    private final Ids ids;
    private final Map<Counted, Sum> sums = new ConcurrentHashMap<>();

    Usage(UsageStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.ids = new Ids(clock);
    }

    public void count(Answered request) {
        Instant now = clock.instant();
        Counted by = new Counted(today(), request.accountId(), request.keyId(), request.endpoint());
        sums.compute(by, (of, sum) -> {
            Sum counting = sum == null ? new Sum(ids.next("use"), now) : sum;
            counting.add(request, now);
            return counting;
        });
    }

    /** An account's usage from one day to another, both included; of other nodes without the last seconds. */
    public UsageReport report(String accountId, LocalDate first, LocalDate last) {
        sums.forEach((of, sum) -> {
            if (of.accountId().equals(accountId)) write(of, sum);
        });
        Map<Counted, Totals> together = store.ofAccount(accountId, first, last).stream()
                .collect(Collectors.toMap(UsageLine::of, UsageLine::totals, Totals::plus));
        List<UsageLine> lines = together.entrySet().stream()
                .map(entry -> new UsageLine(entry.getKey(), entry.getValue()))
                .sorted(ORDER)
                .toList();
        return new UsageReport(lines);
    }

    /** Everybody's usage on a day in UTC, without the last seconds. */
    public UsageReport report(LocalDate day) {
        return new UsageReport(store.on(day));
    }

    /** Writes what has changed, and lets go of what has not for a while; what cannot be written is kept. */
    void flush() {
        Turn.of(LOG, "writing usage", () -> sums.forEach(this::write));
        Instant limit = clock.instant().minus(IDLE);
        sums.keySet().forEach(of -> sums.computeIfPresent(of, (same, sum) -> sum.isDone(limit) ? null : sum));
    }

    void forgetOld() {
        store.deleteBefore(today().minusDays(KEPT_DAYS));
    }

    private void write(Counted of, Sum sum) {
        synchronized (store) {
            sum.unwritten().ifPresent(snapshot -> write(of, sum, snapshot));
        }
    }

    private void write(Counted of, Sum sum, Snapshot snapshot) {
        store.write(sum.id(), of, snapshot.totals());
        sum.written(snapshot);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
