package com.trailroom.web.tryon;

import com.trailroom.account.Account;
import com.trailroom.tryon.HistoryFilter;
import com.trailroom.tryon.Job;
import com.trailroom.tryon.JobStatus;
import com.trailroom.tryon.Mode;
import com.trailroom.tryon.TryOns;
import com.trailroom.web.View;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriBuilder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page of past try-ons. What a filter holds that means nothing is left out. */
@ApplicationScoped
class History {

    /** The filter as the address bar has it. */
    public static class Query {
        @QueryParam("status")
        String status;

        @QueryParam("mode")
        String mode;

        @QueryParam("from")
        String from;

        @QueryParam("to")
        String to;

        @QueryParam("after")
        String after;
    }

    private static final int PAGE = 24;

    @Inject
    TryOns tryOns;

    View page(Account account, Query query) {
        Optional<JobStatus> status = status(query.status);
        Optional<Mode> mode = Optional.ofNullable(query.mode).flatMap(Mode::of);
        Optional<LocalDate> from = date(query.from);
        Optional<LocalDate> to = date(query.to);
        HistoryFilter filter =
                new HistoryFilter(status, mode, from.map(History::startOf), to.map(day -> startOf(day.plusDays(1))));
        List<Job> found = tryOns.history(account.id(), filter, Optional.ofNullable(query.after), PAGE + 1);
        List<Job> shown = found.subList(0, Math.min(PAGE, found.size()));
        Map<String, Object> applied = new HashMap<>();
        applied.put("status", status.map(JobStatus::code).orElse(null));
        applied.put("mode", mode.map(Mode::code).orElse(null));
        applied.put("from", from.map(LocalDate::toString).orElse(null));
        applied.put("to", to.map(LocalDate::toString).orElse(null));
        return View.of("tryon/index")
                .with("jobs", shown.stream().map(JobView::of).toList())
                .with("filter", applied)
                .with(
                        "page",
                        pages(
                                applied,
                                query,
                                found.size() > PAGE ? shown.get(PAGE - 1).id() : null));
    }

    private static Map<String, Object> pages(Map<String, Object> filter, Query query, String last) {
        Map<String, Object> pages = new HashMap<>();
        pages.put("previousUrl", query.after == null ? null : address(filter, null));
        pages.put("nextUrl", last == null ? null : address(filter, last));
        return pages;
    }

    private static String address(Map<String, Object> filter, String after) {
        UriBuilder address = UriBuilder.fromPath("/try-ons");
        filter.forEach((name, value) -> {
            if (value != null) address.queryParam(name, value);
        });
        if (after != null) address.queryParam("after", after);
        return address.build().toString();
    }

    private static Optional<JobStatus> status(String code) {
        return Arrays.stream(JobStatus.values())
                .filter(status -> status != JobStatus.ACCEPTING && status.code().equals(code))
                .findFirst();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.ofNullable(text).filter(t -> !t.isBlank()).map(LocalDate::parse);
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
