package com.trailroom.abuse;

import com.trailroom.guard.signal.Signal;
import com.trailroom.guard.signal.Signals;
import com.trailroom.guard.signal.Tally;
import com.trailroom.payment.Finance;
import com.trailroom.payment.Payment;
import com.trailroom.payment.PaymentQuery;
import com.trailroom.payment.PaymentStatus;
import com.trailroom.tryon.JobDesk;
import com.trailroom.tryon.JobMarks;
import com.trailroom.tryon.JobQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Where each rule looks. */
class Sources {

    private static final int MOST = 1_000;
    private static final int EXAMPLES = 10;

    private final JobDesk jobs;
    private final Finance payments;
    private final Signals signals;

    Sources(JobDesk jobs, Finance payments, Signals signals) {
        this.jobs = jobs;
        this.payments = payments;
        this.signals = signals;
    }

    /** Everybody with at least so much of it since then. */
    List<Suspicion> of(Rule rule, Instant since, long least) {
        return switch (rule) {
            case JOBS -> counted(rule, jobs.asked(since, least), id -> askedBy(id, since));
            case FLAGS -> counted(rule, jobs.flagged(since, least), this::flaggedOf);
            case PAYMENTS -> counted(rule, payments.failed(since, least), id -> failedOf(id, since));
            case SCRAPING -> turnedAway(since, least);
            case ACCOUNTS -> tallied(rule, signals.atLeast(Signal.REGISTERED, since, least, MOST));
            case SIGN_INS -> tallied(rule, signals.atLeast(Signal.SIGN_IN_FAILED, since, least, MOST));
        };
    }

    /** From when on it is told apart what happened after a review; signals are counted in ten minutes. */
    Instant after(Rule rule, Instant review) {
        return switch (rule) {
            case JOBS, FLAGS, PAYMENTS -> review;
            case SCRAPING, ACCOUNTS, SIGN_INS -> Signals.nextSlot(review);
        };
    }

    /** Too many requests, and requests for what there is not, count together. */
    private List<Suspicion> turnedAway(Instant since, long least) {
        Map<String, Suspicion> together = new LinkedHashMap<>();
        for (Signal signal : List.of(Signal.RATE_LIMITED, Signal.NOT_FOUND)) {
            for (Suspicion one : tallied(Rule.SCRAPING, signals.atLeast(signal, since, 1, 10 * MOST))) {
                together.merge(one.subject(), one, Sources::plus);
            }
        }
        return together.values().stream().filter(one -> one.count() >= least).toList();
    }

    private static Suspicion plus(Suspicion one, Suspicion other) {
        List<String> examples = new ArrayList<>(one.examples());
        examples.addAll(other.examples());
        return new Suspicion(one.rule(), one.subject(), one.count() + other.count(), examples);
    }

    /** The latest, by their ids. */
    private List<String> askedBy(String account, Instant since) {
        JobQuery query = new JobQuery(
                Optional.of(account), Optional.empty(), Optional.empty(), false, Optional.of(since), Optional.empty());
        return jobs.find(query, Optional.empty(), EXAMPLES).stream()
                .map(file -> file.job().id())
                .toList();
    }

    /** Each with the reason of its flag. */
    private List<String> flaggedOf(String account) {
        JobQuery query = new JobQuery(
                Optional.of(account), Optional.empty(), Optional.empty(), true, Optional.empty(), Optional.empty());
        return jobs.find(query, Optional.empty(), EXAMPLES).stream()
                .map(file -> file.job().id() + ": "
                        + file.marks().flag().map(JobMarks.Flag::reason).orElse(""))
                .toList();
    }

    private List<String> failedOf(String account, Instant since) {
        PaymentQuery query = new PaymentQuery(
                Optional.of(account), Optional.of(PaymentStatus.FAILED), false, Optional.of(since), Optional.empty());
        return payments.find(query, Optional.empty(), EXAMPLES).stream()
                .map(Payment::id)
                .toList();
    }

    private static List<Suspicion> counted(
            Rule rule, Map<String, Long> counts, Function<String, List<String>> examples) {
        return counts.entrySet().stream()
                .map(entry -> new Suspicion(rule, entry.getKey(), entry.getValue(), examples.apply(entry.getKey())))
                .toList();
    }

    private static List<Suspicion> tallied(Rule rule, List<Tally> tallies) {
        return tallies.stream()
                .filter(tally -> !tally.subject().equals(Signals.NOBODY))
                .map(tally -> new Suspicion(rule, tally.subject(), tally.count(), tally.examples()))
                .toList();
    }
}
