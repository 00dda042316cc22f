package com.trailroom.web.partner;

import com.trailroom.partner.usage.Totals;
import com.trailroom.partner.usage.UsageReport;
import com.trailroom.web.Chart;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Usage as the page shows it: charts over days, and the figures in rows. */
public final class UsageView {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    /** One day, endpoint or key; {@code share} is its part of all requests, in percent. */
    public record Row(
            String name, String requests, String errors, String credits, String p50, String p95, long share) {}

    private final UsageReport report;
    private final List<LocalDate> days;

    /** {@code first} and {@code last} are both included. */
    UsageView(UsageReport report, LocalDate first, LocalDate last) {
        this.report = report;
        this.days = first.datesUntil(last.plusDays(1)).toList();
    }

    Row total() {
        return row("", report.total());
    }

    List<Chart> charts() {
        Chart.Columns columns = new Chart.Columns(days.stream().map(DAY::format).toList());
        Chart requests = Chart.bars(
                "Requests a day",
                "",
                columns,
                List.of(
                        series("good", totals -> totals.requests() - totals.errors()),
                        series("refused (4xx)", Totals::clientErrors),
                        series("failed (5xx)", Totals::serverErrors)));
        Chart credits = Chart.bars("Credits a day", "", columns, List.of(series("credits", Totals::credits)));
        Chart latency = Chart.lines(
                "Time to answer",
                "ms",
                columns,
                List.of(
                        series("median", totals -> millis(totals, 0.5)),
                        series("95 %", totals -> millis(totals, 0.95))));
        return List.of(requests, credits, latency);
    }

    /** Days with requests, the latest first. */
    List<Row> perDay() {
        List<Row> rows = new ArrayList<>();
        report.perDay().forEach((day, totals) -> rows.add(row(DAY.format(day), totals)));
        Collections.reverse(rows);
        return rows;
    }

    /** The busiest first. */
    List<Row> perEndpoint() {
        return busiest(report.perEndpoint().entrySet().stream(), Function.identity());
    }

    /** The busiest first; {@code name} tells what a key is called. */
    List<Row> perKey(Function<String, String> name) {
        return busiest(report.perKey().entrySet().stream(), name);
    }

    private List<Row> busiest(Stream<Map.Entry<String, Totals>> parts, Function<String, String> name) {
        return parts.sorted(Comparator.comparingLong(part -> -part.getValue().requests()))
                .map(part -> row(name.apply(part.getKey()), part.getValue()))
                .toList();
    }

    private Chart.Series series(String words, ToLongFunction<Totals> figure) {
        Map<LocalDate, Totals> known = report.perDay();
        return new Chart.Series(
                words,
                days.stream()
                        .map(day -> known.containsKey(day) ? figure.applyAsLong(known.get(day)) : 0L)
                        .toList());
    }

    private Row row(String name, Totals totals) {
        long all = Math.max(1, report.total().requests());
        return new Row(
                name,
                grouped(totals.requests()),
                grouped(totals.errors()),
                grouped(totals.credits()),
                latency(totals, 0.5),
                latency(totals, 0.95),
                Math.round(100.0 * totals.requests() / all));
    }

    private static String latency(Totals totals, double share) {
        return totals.latencies().percentile(share).map(Times::elapsed).orElse("–");
    }

    private static long millis(Totals totals, double share) {
        return totals.latencies().percentile(share).map(Duration::toMillis).orElse(0L);
    }

    private static String grouped(long count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }
}
