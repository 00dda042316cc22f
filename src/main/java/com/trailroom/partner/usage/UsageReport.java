package com.trailroom.partner.usage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An account's usage over some days; one line for each day, key and endpoint, by day, then endpoint, then key. */
public record UsageReport(List<UsageLine> lines) {

    public UsageReport {
        lines = List.copyOf(lines);
    }

    public Totals total() {
        return lines.stream().map(UsageLine::totals).reduce(Totals.NONE, Totals::plus);
    }

    /** Days without a request are not in it. */
    public Map<LocalDate, Totals> perDay() {
        return by(line -> line.of().day());
    }

    public Map<String, Totals> perEndpoint() {
        return by(line -> line.of().endpoint());
    }

    /** A person's tokens count under the blank key. */
    public Map<String, Totals> perKey() {
        return by(line -> line.of().keyId());
    }

    /** The part of it that was done with one key. */
    public UsageReport ofKey(String keyId) {
        return new UsageReport(
                lines.stream().filter(line -> line.of().keyId().equals(keyId)).toList());
    }

    private <K> Map<K, Totals> by(Function<UsageLine, K> what) {
        return lines.stream().collect(Collectors.toMap(what, UsageLine::totals, Totals::plus, TreeMap::new));
    }
}
