package com.trailroom.insight;

import com.trailroom.credit.CreditFlow;
import com.trailroom.kernel.Money;
import com.trailroom.partner.usage.Latencies;
import com.trailroom.partner.usage.Totals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * A day in UTC, added up.
 *
 * @param at     when that was done
 * @param closed whether it stays as it is
 */
public record Day(
        LocalDate date,
        Instant at,
        boolean closed,
        People people,
        Sales sales,
        Work work,
        CreditFlow flow,
        Circulation circulation,
        Api api) {

    /**
     * @param accounts all there were at the day's end
     * @param paying   of them, those on the paid tier when this was added up
     * @param signups  that day
     * @param active   that day
     * @param monthly  active in the thirty days that end with this one
     */
    public record People(long accounts, long paying, long signups, long active, long monthly) {
        static final People NONE = new People(0, 0, 0, 0, 0);
    }

    /**
     * @param revenue  what was paid, tax included
     * @param refunded what went back that day, whenever it had been paid
     * @param credits  bought
     * @param failed   orders that were not paid because that failed
     * @param mix      orders by how many credits they were for
     */
    public record Sales(
            long orders,
            Money revenue,
            Money discount,
            Money refunded,
            long credits,
            long failed,
            Map<Long, Long> mix) {
        static final Sales NONE = new Sales(0, Money.ZERO, Money.ZERO, Money.ZERO, 0, 0, Map.of());

        public Sales {
            mix = Map.copyOf(mix);
        }
    }

    /**
     * Try-ons asked for that day.
     *
     * @param states   how many are in each, by code
     * @param failures how many failed for each reason, by code
     * @param times    from asking to having
     * @param cost     of the engine
     */
    public record Work(Map<String, Long> states, Map<String, Long> failures, Latencies times, Money cost) {
        static final Work NONE = new Work(Map.of(), Map.of(), Latencies.NONE, Money.ZERO);

        public Work {
            states = Map.copyOf(states);
            failures = Map.copyOf(failures);
        }

        public long in(String state) {
            return states.getOrDefault(state, 0L);
        }

        public long all() {
            return states.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Credits in all purses at the day's end. */
    public record Circulation(long free, long purchased) {
        static final Circulation NONE = new Circulation(0, 0);

        public long total() {
            return free + purchased;
        }
    }

    /** Requests by endpoint, and by key; a person's tokens count under the blank key. */
    public record Api(Map<String, Totals> endpoints, Map<String, Totals> keys) {
        static final Api NONE = new Api(Map.of(), Map.of());

        public Api {
            endpoints = Map.copyOf(endpoints);
            keys = Map.copyOf(keys);
        }
    }

    /** One on which nothing happened. */
    static Day empty(LocalDate date) {
        return new Day(
                date,
                Instant.EPOCH,
                false,
                People.NONE,
                Sales.NONE,
                Work.NONE,
                new CreditFlow(Map.of()),
                Circulation.NONE,
                Api.NONE);
    }
}
