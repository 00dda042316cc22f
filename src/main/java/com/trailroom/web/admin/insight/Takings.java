package com.trailroom.web.admin.insight;

import static com.trailroom.web.admin.insight.Figures.count;
import static com.trailroom.web.admin.insight.Figures.rupees;
import static com.trailroom.web.admin.insight.Figures.share;

import com.trailroom.credit.EntryType;
import com.trailroom.insight.Day;
import com.trailroom.kernel.Money;
import com.trailroom.web.Chart;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** What comes in, for what, and what is left of it. */
final class Takings {

    private Takings() {}

    static Report revenue(List<Day> days) {
        long orders = sum(days, day -> day.sales().orders());
        Money revenue = money(days, day -> day.sales().revenue());
        Money refunded = money(days, day -> day.sales().refunded());
        Columns columns = new Columns()
                .count("Orders", day -> day.sales().orders())
                .money("Revenue", day -> day.sales().revenue())
                .money("Discount", day -> day.sales().discount())
                .money("Refunded", day -> day.sales().refunded())
                .money(
                        "Average order",
                        day -> average(day.sales().revenue(), day.sales().orders()))
                .count("Credits sold", day -> day.sales().credits())
                .count("Failed orders", day -> day.sales().failed());
        return new Report(
                List.of(
                        new Tile("revenue", rupees(revenue), "tax included"),
                        new Tile("refunded", rupees(refunded)),
                        new Tile("left", rupees(revenue.minus(refunded))),
                        new Tile(
                                "orders",
                                count(orders),
                                count(sum(days, day -> day.sales().failed())) + " failed"),
                        new Tile("average order", average(revenue, orders).toString()),
                        new Tile("credits sold", count(sum(days, day -> day.sales()
                                .credits())))),
                List.of(DayCharts.revenue(days), DayCharts.orders(days)),
                List.of(mix(days, orders), columns.table(days)),
                List.of("Revenue is what was invoiced that day; refunds count on the day of their credit note."),
                columns.file(days));
    }

    /** What the credits that try-ons used had cost their buyers, against what the engine costs. */
    static Report margin(List<Day> days, List<Day> earlier) {
        Money price = average(money(earlier, day -> day.sales().revenue()), sum(earlier, day -> day.sales()
                .credits()));
        Money paid = money(earlier, day -> day.sales().revenue());
        long sold = sum(earlier, day -> day.sales().credits());
        Function<Day, Money> income = day -> sold == 0 ? Money.ZERO : paid.share(bought(day), sold);
        Function<Day, Money> cost = day -> day.work().cost();
        Function<Day, Long> done = day -> day.work().in("completed");
        Columns columns = new Columns()
                .count("Try-ons done", done)
                .count("Bought credits used", Takings::bought)
                .money("Worth", income)
                .money("Engine", cost)
                .money("Margin", day -> income.apply(day).minus(cost.apply(day)))
                .money("Margin a try-on", day -> average(income.apply(day).minus(cost.apply(day)), done.apply(day)));
        Money worth = money(days, income);
        Money engine = money(days, cost);
        long all = sum(days, done::apply);
        return new Report(
                List.of(
                        new Tile("a credit is worth", price.toString()),
                        new Tile("bought credits used", count(sum(days, Takings::bought))),
                        new Tile("their worth", rupees(worth)),
                        new Tile("engine", rupees(engine)),
                        new Tile(
                                "margin",
                                rupees(worth.minus(engine)),
                                share(worth.minus(engine).paise(), worth.paise())),
                        new Tile(
                                "margin a try-on",
                                average(worth.minus(engine), all).toString(),
                                count(all) + " done")),
                List.of(Chart.lines(
                        "Worth of used credits and cost of the engine, in rupees a day",
                        "",
                        DayCharts.columns(days),
                        List.of(
                                DayCharts.series(
                                        "worth", days, day -> income.apply(day).paise() / 100),
                                DayCharts.series(
                                        "engine", days, day -> cost.apply(day).paise() / 100)))),
                List.of(columns.table(days)),
                List.of(
                        "A credit is worth what was paid for one on average in these days and the 90 before them. Free credits are"
                                + " worth nothing; what failed try-ons gave back does not count as used.",
                        "The engine costs what TRAILROOM_ENGINE_COST said when the day was added up, for each try-on that was"
                                + " done."),
                columns.file(days));
    }

    private static long bought(Day day) {
        return -day.flow().of(EntryType.USAGE).purchased()
                - day.flow().of(EntryType.REFUND).purchased();
    }

    private static Table mix(List<Day> days, long orders) {
        Map<Long, Long> mix = new TreeMap<>();
        days.forEach(day -> day.sales().mix().forEach((credits, count) -> mix.merge(credits, count, Long::sum)));
        return new Table(
                "Orders by size",
                List.of("Credits", "Orders", "Share"),
                mix.entrySet().stream()
                        .map(one -> List.of(count(one.getKey()), count(one.getValue()), share(one.getValue(), orders)))
                        .toList());
    }

    private static Money average(Money of, long count) {
        return count == 0 ? Money.ZERO : of.share(1, count);
    }

    private static long sum(List<Day> days, ToLongFunction<Day> figure) {
        return days.stream().mapToLong(figure).sum();
    }

    private static Money money(List<Day> days, Function<Day, Money> figure) {
        return days.stream().map(figure).reduce(Money.ZERO, Money::plus);
    }
}
