package com.trailroom.web.admin.insight;

import com.trailroom.credit.EntryType;
import com.trailroom.insight.Day;
import com.trailroom.partner.usage.Latencies;
import com.trailroom.partner.usage.Totals;
import com.trailroom.web.Chart;
import java.time.Duration;
import java.util.List;
import java.util.function.ToLongFunction;

/** Charts over days. */
final class DayCharts {

    private DayCharts() {}

    static Chart signups(List<Day> days) {
        return Chart.bars("New users a day", "", columns(days), List.of(series("new", days, day -> day.people()
                .signups())));
    }

    static Chart active(List<Day> days) {
        return Chart.lines(
                "Active users",
                "",
                columns(days),
                List.of(
                        series("that day", days, day -> day.people().active()),
                        series("in 30 days", days, day -> day.people().monthly())));
    }

    static Chart revenue(List<Day> days) {
        return Chart.lines(
                "Revenue a day, in rupees",
                "",
                columns(days),
                List.of(
                        series("paid", days, day -> day.sales().revenue().paise() / 100),
                        series("refunded", days, day -> day.sales().refunded().paise() / 100)));
    }

    static Chart orders(List<Day> days) {
        return Chart.bars(
                "Orders a day",
                "",
                columns(days),
                List.of(series("paid", days, day -> day.sales().orders()), series("failed", days, day -> day.sales()
                        .failed())));
    }

    static Chart tryOns(List<Day> days) {
        return Chart.bars(
                "Try-ons a day",
                "",
                columns(days),
                List.of(
                        series("done", days, day -> day.work().in("completed")),
                        series("waiting or in progress", days, DayCharts::underWay),
                        series("failed", days, day -> day.work().in("failed")),
                        series("cancelled", days, day -> day.work().in("cancelled"))));
    }

    static Chart times(List<Day> days) {
        return Chart.lines(
                "From asking to having, in seconds",
                "s",
                columns(days),
                List.of(
                        series("median", days, day -> seconds(day.work().times(), 0.5)),
                        series("95 %", days, day -> seconds(day.work().times(), 0.95))));
    }

    static Chart credits(List<Day> days) {
        return Chart.lines(
                "Credits a day",
                "",
                columns(days),
                List.of(
                        series("sold", days, day -> day.flow()
                                .of(EntryType.PURCHASE)
                                .total()),
                        series("used", days, day -> -day.flow()
                                .of(EntryType.USAGE)
                                .total()),
                        series(
                                "granted free",
                                days,
                                day -> Math.max(0, day.flow().of(EntryType.FREE).total()))));
    }

    static Chart circulation(List<Day> days) {
        return Chart.bars(
                "Credits in circulation",
                "",
                columns(days),
                List.of(
                        series("bought", days, day -> day.circulation().purchased()),
                        series("free", days, day -> day.circulation().free())));
    }

    static Chart requests(List<Day> days) {
        return Chart.bars(
                "API requests a day",
                "",
                columns(days),
                List.of(
                        series("good", days, day -> all(day).requests() - all(day).errors()),
                        series("refused (4xx)", days, day -> all(day).clientErrors()),
                        series("failed (5xx)", days, day -> all(day).serverErrors())));
    }

    static Chart answers(List<Day> days) {
        return Chart.lines(
                "Time to answer",
                "ms",
                columns(days),
                List.of(
                        series("median", days, day -> millis(all(day).latencies(), 0.5)),
                        series("95 %", days, day -> millis(all(day).latencies(), 0.95))));
    }

    static Chart.Series series(String words, List<Day> days, ToLongFunction<Day> figure) {
        return new Chart.Series(
                words,
                days.stream().map(day -> Math.max(0, figure.applyAsLong(day))).toList());
    }

    static Chart.Columns columns(List<Day> days) {
        return new Chart.Columns(
                days.stream().map(day -> Figures.day(day.date())).toList());
    }

    static Totals all(Day day) {
        return day.api().endpoints().values().stream().reduce(Totals.NONE, Totals::plus);
    }

    private static long underWay(Day day) {
        return day.work().in("queued") + day.work().in("processing");
    }

    private static long seconds(Latencies times, double share) {
        return Math.round(millis(times, share) / 1_000.0);
    }

    private static long millis(Latencies times, double share) {
        return times.percentile(share).map(Duration::toMillis).orElse(0L);
    }
}
