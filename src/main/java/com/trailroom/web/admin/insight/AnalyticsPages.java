package com.trailroom.web.admin.insight;

import com.trailroom.account.Permission;
import com.trailroom.account.Role;
import com.trailroom.insight.Day;
import com.trailroom.insight.Insights;
import com.trailroom.kernel.Csv;
import com.trailroom.partner.key.KeyControl;
import com.trailroom.web.SignedIn;
import com.trailroom.web.View;
import com.trailroom.web.admin.Desk;
import com.trailroom.web.admin.Needs;
import com.trailroom.web.admin.Times;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Everything that was added up, over the days that are asked for; finance sees what concerns money. */
@SignedIn
@Needs(Permission.SEE_REVENUE)
@Singleton
@Path("/admin/analytics")
@Produces(MediaType.TEXT_HTML)
public class AnalyticsPages {

    private static final String CODE = "{section:[a-z-]{1,20}}";
    private static final int BEFORE = 90;

    @Inject
    Desk desk;

    @Inject
    Insights insights;

    @Inject
    KeyControl keys;

    @Context
    HttpServletRequest request;

    /** The first section that its reader may see. */
    @GET
    public View index() {
        return page(mayAll() ? Section.GROWTH : Section.REVENUE);
    }

    @GET
    @Path("revenue")
    public View revenue() {
        return page(Section.REVENUE);
    }

    @GET
    @Path("revenue.csv")
    @Produces("text/csv")
    public Response revenueFile() {
        return file(Section.REVENUE);
    }

    @GET
    @Needs(Permission.SEE_ANALYTICS)
    @Path(CODE)
    public View section(@PathParam("section") String code) {
        return page(Section.of(code).orElseThrow(NotFoundException::new));
    }

    @GET
    @Needs(Permission.SEE_ANALYTICS)
    @Path(CODE + ".csv")
    @Produces("text/csv")
    public Response sectionFile(@PathParam("section") String code) {
        return file(Section.of(code).orElseThrow(NotFoundException::new));
    }

    private View page(Section section) {
        Span span = span();
        Report report = report(section, span);
        return desk.page(request, "insight/analytics")
                .with("section", section.code())
                .with("heading", section.words())
                .with("tabs", tabs(section, span))
                .with("span", span)
                .with("dated", section != Section.RETENTION)
                .with(
                        "asOf",
                        insights.newest().map(day -> Times.second(day.at())).orElse(""))
                .with("figures", report.figures())
                .with("charts", report.charts())
                .with("tables", report.tables())
                .with("notes", report.notes());
    }

    private Response file(Section section) {
        Span span = span();
        Report report = report(section, span);
        String lines = report.file().stream().map(Csv::line).collect(Collectors.joining());
        String days = span.first() + " to " + span.last();
        return desk.file(request, "analytics-" + section.code() + ".csv", "text/csv;charset=UTF-8", days, lines);
    }

    private Report report(Section section, Span span) {
        if (section == Section.RETENTION) return Growth.retention(insights.cohorts());
        List<Day> days = insights.days(span.first(), span.last());
        return switch (section) {
            case REVENUE -> Takings.revenue(days);
            case TRY_ONS -> Running.tryOns(days);
            case CREDITS -> Running.credits(days);
            case MARGIN -> Takings.margin(days, insights.days(span.first().minusDays(BEFORE), span.last()));
            case API -> Running.api(days, this::named);
            default -> Growth.of(days);
        };
    }

    /** A key by its name and its owner; by its id when it is gone. */
    private String named(String key) {
        if (key.isEmpty()) return "Access tokens";
        return keys.find(key)
                .map(known -> known.name() + " · " + desk.name(known.accountId()))
                .orElse(key);
    }

    private List<Section.Tab> tabs(Section here, Span span) {
        String query = "?from=" + span.first() + "&to=" + span.last();
        return Arrays.stream(Section.values())
                .filter(one -> one == Section.REVENUE || mayAll())
                .map(one -> new Section.Tab("/admin/analytics/" + one.code() + query, one.words(), one == here))
                .toList();
    }

    private boolean mayAll() {
        return Role.of(desk.admin(request).role()).may(Permission.SEE_ANALYTICS);
    }

    private Span span() {
        return Span.of(request.getParameter("from"), request.getParameter("to"), insights.today());
    }
}
