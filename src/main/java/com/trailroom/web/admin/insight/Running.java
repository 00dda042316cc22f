package com.trailroom.web.admin.insight;

import static com.trailroom.web.admin.insight.Figures.count;
import static com.trailroom.web.admin.insight.Figures.share;
import static com.trailroom.web.admin.insight.Figures.time;

import com.trailroom.credit.CreditFlow;
import com.trailroom.credit.EntryType;
import com.trailroom.insight.Day;
import com.trailroom.partner.usage.Latencies;
import com.trailroom.partner.usage.Totals;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** How the service is used: try-ons, credits, the API. */
final class Running {

    private Running() {}

    static Report tryOns(List<Day> days) {
        Columns columns = new Columns()
                .count("Asked for", day -> day.work().all())
                .count("Done", day -> day.work().in("completed"))
                .count("Failed", day -> day.work().in("failed"))
                .count("Cancelled", day -> day.work().in("cancelled"))
                .text(
                        "Success rate",
                        day -> share(day.work().in("completed"), ended(day)),
                        day -> ended(day) == 0
                                ? ""
                                : "%.4f".formatted(1.0 * day.work().in("completed") / ended(day)))
                .text("Median", day -> time(day.work().times().percentile(0.5)), day -> seconds(day, 0.5))
                .text("95 %", day -> time(day.work().times().percentile(0.95)), day -> seconds(day, 0.95));
        long done = days.stream().mapToLong(day -> day.work().in("completed")).sum();
        long failed = days.stream().mapToLong(day -> day.work().in("failed")).sum();
        Latencies times = days.stream().map(day -> day.work().times()).reduce(Latencies.NONE, Latencies::plus);
        Map<String, Long> failures = new TreeMap<>();
        days.forEach(day -> day.work().failures().forEach((why, count) -> failures.merge(why, count, Long::sum)));
        return new Report(
                List.of(
                        new Tile(
                                "asked for",
                                count(days.stream()
                                        .mapToLong(day -> day.work().all())
                                        .sum())),
                        new Tile("done", count(done)),
                        new Tile("failed", count(failed)),
                        new Tile("success rate", share(done, done + failed)),
                        new Tile("half done within", time(times.percentile(0.5))),
                        new Tile("95 % done within", time(times.percentile(0.95)))),
                List.of(DayCharts.tryOns(days), DayCharts.times(days)),
                List.of(reasons(failures, failed), columns.table(days)),
                List.of("A try-on counts on the day it was asked for. Times are from asking to having, within 10 %."),
                columns.file(days));
    }

    static Report credits(List<Day> days) {
        Day last = days.get(days.size() - 1);
        CreditFlow all = days.stream().map(Day::flow).reduce(new CreditFlow(Map.of()), CreditFlow::plus);
        Columns columns = new Columns()
                .count("Granted free", day -> day.flow().of(EntryType.FREE).total())
                .count("Sold", day -> day.flow().of(EntryType.PURCHASE).total())
                .count("Used", day -> -day.flow().of(EntryType.USAGE).total())
                .count(
                        "Given or taken back",
                        day -> day.flow().of(EntryType.REFUND).total())
                .count(
                        "Adjusted",
                        day -> day.flow().of(EntryType.ADMIN_ADJUSTMENT).total())
                .count("Free left", day -> day.circulation().free())
                .count("Bought left", day -> day.circulation().purchased());
        return new Report(
                List.of(
                        new Tile("granted free", count(all.of(EntryType.FREE).total())),
                        new Tile("sold", count(all.of(EntryType.PURCHASE).total())),
                        new Tile("used", count(-all.of(EntryType.USAGE).total())),
                        new Tile(
                                "given or taken back",
                                count(all.of(EntryType.REFUND).total())),
                        new Tile(
                                "adjusted",
                                count(all.of(EntryType.ADMIN_ADJUSTMENT).total())),
                        new Tile("in circulation", count(last.circulation().total()), "at the end")),
                List.of(DayCharts.credits(days), DayCharts.circulation(days)),
                List.of(columns.table(days)),
                List.of(
                        "The daily grant sets the free purse to three: what was left of yesterday’s is not granted again."),
                columns.file(days));
    }

    /** {@code name} tells what a key is called. */
    static Report api(List<Day> days, Function<String, String> name) {
        Totals all = days.stream().map(DayCharts::all).reduce(Totals.NONE, Totals::plus);
        Columns columns = new Columns()
                .count("Requests", day -> DayCharts.all(day).requests())
                .count("Refused (4xx)", day -> DayCharts.all(day).clientErrors())
                .count("Failed (5xx)", day -> DayCharts.all(day).serverErrors())
                .count("Credits", day -> DayCharts.all(day).credits());
        return new Report(
                List.of(
                        new Tile("requests", count(all.requests())),
                        new Tile("refused (4xx)", share(all.clientErrors(), all.requests())),
                        new Tile("failed (5xx)", share(all.serverErrors(), all.requests())),
                        new Tile("credits", count(all.credits())),
                        new Tile("95 % answered within", time(all.latencies().percentile(0.95)))),
                List.of(DayCharts.requests(days), DayCharts.answers(days)),
                List.of(
                        busiest(
                                "By endpoint",
                                "Endpoint",
                                days,
                                day -> day.api().endpoints(),
                                Function.identity()),
                        busiest("By key", "Key", days, day -> day.api().keys(), name),
                        columns.table(days)),
                List.of("Of each day the fifty busiest keys are told apart."),
                columns.file(days));
    }

    private static Table reasons(Map<String, Long> failures, long failed) {
        return new Table(
                "Why they failed",
                List.of("Reason", "Try-ons", "Share"),
                failures.entrySet().stream()
                        .sorted(Comparator.comparingLong(one -> -one.getValue()))
                        .map(one -> List.of(one.getKey(), count(one.getValue()), share(one.getValue(), failed)))
                        .toList());
    }

    private static Table busiest(
            String title,
            String what,
            List<Day> days,
            Function<Day, Map<String, Totals>> parts,
            Function<String, String> name) {
        Map<String, Totals> sums = new TreeMap<>();
        days.forEach(day -> parts.apply(day).forEach((key, totals) -> sums.merge(key, totals, Totals::plus)));
        return new Table(
                title,
                List.of(what, "Requests", "Errors", "Credits", "Median", "95 %"),
                sums.entrySet().stream()
                        .sorted(Comparator.comparingLong(one -> -one.getValue().requests()))
                        .limit(50)
                        .map(one -> row(name.apply(one.getKey()), one.getValue()))
                        .toList());
    }

    private static List<String> row(String name, Totals totals) {
        return List.of(
                name,
                count(totals.requests()),
                count(totals.errors()),
                count(totals.credits()),
                time(totals.latencies().percentile(0.5)),
                time(totals.latencies().percentile(0.95)));
    }

    private static long ended(Day day) {
        return day.work().in("completed") + day.work().in("failed");
    }

    private static String seconds(Day day, double share) {
        return day.work()
                .times()
                .percentile(share)
                .map(Duration::toMillis)
                .map(millis -> "%.1f".formatted(millis / 1_000.0))
                .orElse("");
    }
}
