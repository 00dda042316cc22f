package com.trailroom.web.admin.insight;

import static com.trailroom.web.admin.insight.Figures.count;
import static com.trailroom.web.admin.insight.Figures.rupees;
import static com.trailroom.web.admin.insight.Figures.share;
import static com.trailroom.web.admin.insight.Figures.time;

import com.trailroom.account.Permission;
import com.trailroom.account.Role;
import com.trailroom.credit.EntryType;
import com.trailroom.insight.Day;
import com.trailroom.insight.Insights;
import com.trailroom.kernel.Money;
import com.trailroom.tryon.JobDesk;
import com.trailroom.web.View;
import com.trailroom.web.admin.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** The dashboard's live part, as a role may see it. */
@ApplicationScoped
public class Tiles {

    @Inject
    Insights insights;

    @Inject
    JobDesk jobs;

    @Inject
    Alerts alerts;

    /** The dashboard's model of it. */
    View on(View page, Role role) {
        List<Day> month = insights.days(insights.today().withDayOfMonth(1), insights.today());
        Day today = month.get(month.size() - 1);
        List<TileGroup> groups = new ArrayList<>();
        if (role.may(Permission.SEE_ACCOUNTS)) groups.add(people(today));
        if (role.may(Permission.SEE_REVENUE)) groups.add(money(today, month));
        if (role.may(Permission.SEE_JOBS)) groups.add(tryOns(today, jobs.queue()));
        if (role.may(Permission.SEE_CREDITS)) groups.add(credits(today));
        return page.with("groups", groups)
                .with("alerts", alerts.of(role, today))
                .with(
                        "asOf",
                        insights.newest().map(day -> Times.second(day.at())).orElse(""));
    }

    private static TileGroup people(Day today) {
        long free = Math.max(0, today.people().accounts() - today.people().paying());
        return new TileGroup(
                "Users",
                "/admin/users",
                List.of(
                        new Tile("in all", count(today.people().accounts())),
                        new Tile("paid", count(today.people().paying())),
                        new Tile("free", count(free)),
                        new Tile("new today", count(today.people().signups())),
                        new Tile(
                                "active today",
                                count(today.people().active()),
                                count(today.people().monthly()) + " in 30 days")));
    }

    private static TileGroup money(Day today, List<Day> month) {
        Money revenue = month.stream().map(day -> day.sales().revenue()).reduce(Money.ZERO, Money::plus);
        Money refunded = month.stream().map(day -> day.sales().refunded()).reduce(Money.ZERO, Money::plus);
        return new TileGroup(
                "Revenue",
                "/admin/payments",
                List.of(
                        new Tile(
                                "today",
                                rupees(today.sales().revenue()),
                                orders(today.sales().orders())),
                        new Tile(
                                "this month",
                                rupees(revenue),
                                orders(month.stream()
                                        .mapToLong(day -> day.sales().orders())
                                        .sum())),
                        new Tile("refunded this month", rupees(refunded))));
    }

    private static TileGroup tryOns(Day today, JobDesk.Queue queue) {
        long completed = today.work().in("completed");
        long failed = today.work().in("failed");
        return new TileGroup(
                "Try-ons",
                "/admin/jobs",
                List.of(
                        new Tile(
                                "waiting",
                                count(queue.queued()),
                                queue.oldest()
                                        .map(age -> "the oldest for " + time(age))
                                        .orElse("")),
                        new Tile("in progress", count(queue.processing())),
                        new Tile("done today", count(completed)),
                        new Tile("failed today", count(failed)),
                        new Tile("cancelled today", count(today.work().in("cancelled"))),
                        new Tile("success rate today", share(completed, completed + failed)),
                        new Tile("95 % done within", time(today.work().times().percentile(0.95)), "today")));
    }

    private static TileGroup credits(Day today) {
        return new TileGroup(
                "Credits",
                "",
                List.of(
                        new Tile(
                                "in circulation",
                                count(today.circulation().total()),
                                count(today.circulation().purchased()) + " bought, "
                                        + count(today.circulation().free()) + " free"),
                        new Tile(
                                "sold today",
                                count(today.flow().of(EntryType.PURCHASE).total())),
                        new Tile(
                                "used today",
                                count(-today.flow().of(EntryType.USAGE).total())),
                        new Tile(
                                "given back today",
                                count(today.flow().of(EntryType.REFUND).total()))));
    }

    private static String orders(long count) {
        return count == 1 ? "1 order" : count(count) + " orders";
    }
}
