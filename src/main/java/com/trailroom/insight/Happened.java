package com.trailroom.insight;

import com.trailroom.credit.CreditFlow;
import com.trailroom.kernel.Money;
import com.trailroom.partner.usage.Latencies;
import com.trailroom.partner.usage.Totals;
import com.trailroom.partner.usage.UsageReport;
import com.trailroom.payment.invoice.Invoice;
import com.trailroom.tryon.JobStatus;
import com.trailroom.tryon.JobTally;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Everything that happened on a day so far, read from the rooms once. */
final class Happened {

    /** So many keys a day are told apart, the busiest; the rest only count by endpoint. */
    private static final int MOST_KEYS = 50;

    private final List<String> registered;
    private final Set<String> active;
    private final List<Invoice> invoices;
    private final JobTally jobs;
    private final UsageReport usage;
    private final CreditFlow flow;
    private final long failed;

    Happened(Sources sources, LocalDate day) {
        Instant from = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        registered = sources.people().registered(from, to);
        invoices = sources.invoices().issuedWithin(from, to);
        jobs = sources.jobs().between(from, to);
        usage = sources.usage().report(day);
        flow = sources.credits().on(day);
        failed = sources.finance().failed(from, to);
        active = new HashSet<>(sources.people().signedIn(from, to));
        active.addAll(jobs.accounts());
        invoices.stream().filter(one -> !one.isCreditNote()).forEach(one -> active.add(one.accountId()));
        usage.lines().forEach(line -> active.add(line.of().accountId()));
    }

    long signups() {
        return registered.size();
    }

    Audience registered() {
        return Audience.of(registered);
    }

    Audience active() {
        return Audience.of(active);
    }

    /** Whether all its try-ons have come to their end. */
    boolean isFinal() {
        return jobs.isFinal();
    }

    CreditFlow flow() {
        return flow;
    }

    Day.Sales sales() {
        List<Invoice> sold =
                invoices.stream().filter(one -> !one.isCreditNote()).toList();
        Map<Long, Long> mix = sold.stream()
                .collect(Collectors.groupingBy(one -> (long) one.line().credits(), Collectors.counting()));
        return new Day.Sales(
                sold.size(),
                sold.stream().map(Invoice::total).reduce(Money.ZERO, Money::plus),
                sold.stream().map(one -> one.line().discount()).reduce(Money.ZERO, Money::plus),
                invoices.stream()
                        .filter(Invoice::isCreditNote)
                        .map(Invoice::total)
                        .reduce(Money.ZERO, Money::plus),
                sold.stream().mapToLong(one -> one.line().credits()).sum(),
                failed,
                mix);
    }

    Day.Work work(Money costOfAJob) {
        Map<String, Long> states = new TreeMap<>();
        jobs.states().forEach((state, count) -> states.put(state.code(), count));
        Map<String, Long> failures = new TreeMap<>();
        jobs.failures().forEach((why, count) -> failures.put(why.name(), count));
        return new Day.Work(
                states, failures, Latencies.of(jobs.times()), costOfAJob.times(jobs.in(JobStatus.COMPLETED)));
    }

    Day.Api api() {
        Map<String, Totals> keys = usage.perKey().entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> -entry.getValue().requests()))
                .limit(MOST_KEYS)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Day.Api(usage.perEndpoint(), keys);
    }
}
