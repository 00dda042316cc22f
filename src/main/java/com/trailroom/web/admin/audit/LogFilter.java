package com.trailroom.web.admin.audit;

import com.trailroom.audit.AuditFilter;
import com.trailroom.web.admin.Times;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The search as the address bar has it; what means nothing is left out. */
public class LogFilter {

    @QueryParam("actor")
    String actor;

    @QueryParam("what")
    String action;

    @QueryParam("subject")
    String subject;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("after")
    String after;

    /** {@code known} makes an account's id of an address. */
    AuditFilter query(UnaryOperator<String> known) {
        return new AuditFilter(
                text(actor).map(known), text(action), text(subject).map(known), Times.startOf(from), Times.endOf(to));
    }

    /** The number of the last entry of the page before. */
    Optional<Long> before() {
        return text(after).filter(number -> number.matches("\\d{1,18}")).map(Long::valueOf);
    }

    /** What was chosen, by name. */
    Map<String, String> chosen() {
        Map<String, String> chosen = new TreeMap<>();
        text(actor).ifPresent(typed -> chosen.put("actor", typed));
        text(action).ifPresent(typed -> chosen.put("what", typed));
        text(subject).ifPresent(typed -> chosen.put("subject", typed));
        Times.startOf(from).ifPresent(known -> chosen.put("from", from));
        Times.endOf(to).ifPresent(known -> chosen.put("to", to));
        return chosen;
    }

    private static Optional<String> text(String typed) {
        return Optional.ofNullable(typed).map(String::strip).filter(text -> !text.isEmpty());
    }
}
