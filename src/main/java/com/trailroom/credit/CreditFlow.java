package com.trailroom.credit;

import java.util.EnumMap;
import java.util.Map;

/** How credits moved in some time, by why they did. A kind that did not happen is not in it. */
public record CreditFlow(Map<EntryType, Sum> sums) {

    /** {@code free} and {@code purchased} are signed: what went out is negative. */
    public record Sum(long entries, long free, long purchased) {
        public static final Sum NONE = new Sum(0, 0, 0);

        public Sum plus(Sum other) {
            return new Sum(entries + other.entries, free + other.free, purchased + other.purchased);
        }

        public long total() {
            return free + purchased;
        }
    }

    public CreditFlow {
        sums = Map.copyOf(sums);
    }

    public Sum of(EntryType type) {
        return sums.getOrDefault(type, Sum.NONE);
    }

    /** What it did to all balances together. */
    public Sum net() {
        return sums.values().stream().reduce(Sum.NONE, Sum::plus);
    }

    public CreditFlow plus(CreditFlow other) {
        Map<EntryType, Sum> all = new EnumMap<>(EntryType.class);
        all.putAll(sums);
        other.sums.forEach((type, sum) -> all.merge(type, sum, Sum::plus));
        return new CreditFlow(all);
    }
}
