package com.trailroom.web.admin.insight;

import static com.trailroom.web.admin.insight.Figures.count;
import static com.trailroom.web.admin.insight.Figures.share;

import com.trailroom.insight.Cohort;
import com.trailroom.insight.Day;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who comes, and who stays. */
final class Growth {

    private static final String ACTIVE =
            "Active is who signed in, asked for a try-on, called the API or bought credits that day.";

    private Growth() {}

    static Report of(List<Day> days) {
        Day last = days.get(days.size() - 1);
        Columns columns = new Columns()
                .count("Signups", day -> day.people().signups())
                .count("Active", day -> day.people().active())
                .count("Active in 30 days", day -> day.people().monthly())
                .count("Users", day -> day.people().accounts());
        long active = days.stream().mapToLong(day -> day.people().active()).sum();
        return new Report(
                List.of(
                        new Tile(
                                "signups",
                                count(days.stream()
                                        .mapToLong(day -> day.people().signups())
                                        .sum())),
                        new Tile("active a day", count(active / days.size()), "on average"),
                        new Tile("active in 30 days", count(last.people().monthly()), "at the end"),
                        new Tile(
                                "of them on one day",
                                share(active / days.size(), last.people().monthly()),
                                "DAU / MAU"),
                        new Tile("users", count(last.people().accounts()), "at the end")),
                List.of(DayCharts.signups(days), DayCharts.active(days)),
                List.of(columns.table(days)),
                List.of(ACTIVE),
                columns.file(days));
    }

    /** Cohort by cohort, week by week. */
    static Report retention(List<Cohort> cohorts) {
        List<String> head = Stream.concat(
                        Stream.of("Week from", "Signups"),
                        IntStream.range(0, Cohort.WEEKS).mapToObj(week -> "+" + week))
                .toList();
        List<List<String>> rows = new ArrayList<>();
        List<List<String>> file = new ArrayList<>(
                List.of(head.stream().map(name -> name.replace("+", "Week ")).toList()));
        for (Cohort cohort : cohorts) {
            rows.add(row(cohort, count(cohort.size()), active -> share(active, cohort.size())));
            file.add(row(cohort, String.valueOf(cohort.size()), String::valueOf));
        }
        return new Report(
                List.of(),
                List.of(),
                List.of(new Table("Who came back, week by week", head, rows)),
                List.of(
                        "A row are those who registered in one week, from Monday to Sunday. Column +1 is the share of them who"
                                + " were active in the week after, and so on; the present week is not over. " + ACTIVE),
                file);
    }

    private interface Written {
        String of(long active);
    }

    private static List<String> row(Cohort cohort, String size, Written written) {
        List<String> row = new ArrayList<>(List.of(cohort.monday().toString(), size));
        for (int week = 0; week < Cohort.WEEKS; week++) {
            row.add(
                    cohort.active().containsKey(week)
                            ? written.of(cohort.active().get(week))
                            : "");
        }
        return row;
    }
}
