package com.trailroom.web.admin.insight;

import com.trailroom.account.Permission;
import com.trailroom.account.Role;
import com.trailroom.credit.EntryType;
import com.trailroom.insight.Day;
import com.trailroom.insight.Insights;
import com.trailroom.web.Chart;
import com.trailroom.web.SignedIn;
import com.trailroom.web.View;
import com.trailroom.web.admin.Desk;
import com.trailroom.web.admin.Needs;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;

/** Where the console begins: how things stand, as far as its reader may know, and the keys that lead on. */
@SignedIn
@Needs(Permission.SEE_DASHBOARD)
@Singleton
@Path("/admin")
@Produces(MediaType.TEXT_HTML)
public class DashboardPages {

    private static final int REFRESH_SECONDS = 30;

    @Inject
    Desk desk;

    @Inject
    Insights insights;

    @Inject
    Tiles tiles;

    @Context
    HttpServletRequest request;

    /** {@code days} is how many the charts go back: 7, 30 or 90. */
    @GET
    public View start(@QueryParam("days") String days) {
        Span span = Span.ofLast(days, insights.today());
        Role role = Role.of(desk.admin(request).role());
        List<Day> shown = insights.days(span.first(), span.last());
        return tiles.on(desk.page(request, "start"), role)
                .with("span", span)
                .with("charts", charts(role, shown))
                .with("table", columns(role).table(shown))
                .with("refresh", REFRESH_SECONDS);
    }

    private static List<Chart> charts(Role role, List<Day> days) {
        List<Chart> charts = new ArrayList<>();
        if (role.may(Permission.SEE_ACCOUNTS)) {
            charts.add(DayCharts.signups(days));
            charts.add(DayCharts.active(days));
        }
        if (role.may(Permission.SEE_REVENUE)) charts.add(DayCharts.revenue(days));
        if (role.may(Permission.SEE_JOBS)) charts.add(DayCharts.tryOns(days));
        if (role.may(Permission.SEE_CREDITS)) charts.add(DayCharts.credits(days));
        return charts;
    }

    private static Columns columns(Role role) {
        Columns columns = new Columns();
        if (role.may(Permission.SEE_ACCOUNTS)) {
            columns.count("New users", day -> day.people().signups())
                    .count("Active", day -> day.people().active());
        }
        if (role.may(Permission.SEE_REVENUE)) {
            columns.money("Revenue", day -> day.sales().revenue())
                    .money("Refunded", day -> day.sales().refunded());
        }
        if (role.may(Permission.SEE_JOBS)) {
            columns.count("Try-ons done", day -> day.work().in("completed"))
                    .count("Failed", day -> day.work().in("failed"));
        }
        if (role.may(Permission.SEE_CREDITS)) {
            columns.count(
                            "Credits sold",
                            day -> day.flow().of(EntryType.PURCHASE).total())
                    .count("Used", day -> -day.flow().of(EntryType.USAGE).total());
        }
        return columns;
    }
}
