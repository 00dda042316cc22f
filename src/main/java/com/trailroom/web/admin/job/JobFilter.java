package com.trailroom.web.admin.job;

import com.trailroom.tryon.JobQuery;
import com.trailroom.tryon.JobStatus;
import com.trailroom.tryon.Mode;
import com.trailroom.web.admin.Times;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The search as the address bar has it; what means nothing is left out. */
public class JobFilter {

    @QueryParam("q")
    String text;

    @QueryParam("state")
    String state;

    @QueryParam("mode")
    String mode;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("after")
    String after;

    /** {@code known} makes an account's id of an address. */
    JobQuery query(UnaryOperator<String> known) {
        return new JobQuery(
                Optional.ofNullable(text).map(String::strip).map(known),
                Arrays.stream(JobStatus.values())
                        .filter(status ->
                                status != JobStatus.ACCEPTING && status.code().equals(state))
                        .findFirst(),
                Optional.ofNullable(mode).flatMap(Mode::of),
                "flagged".equals(state),
                Times.startOf(from),
                Times.endOf(to));
    }

    /** What was chosen, by name. */
    Map<String, String> chosen() {
        JobQuery query = query(UnaryOperator.identity());
        Map<String, String> chosen = new TreeMap<>();
        query.text().ifPresent(typed -> chosen.put("text", typed));
        if (query.flagged() || query.status().isPresent()) chosen.put("state", state);
        query.mode().ifPresent(one -> chosen.put("mode", mode));
        query.from().ifPresent(known -> chosen.put("from", from));
        query.to().ifPresent(known -> chosen.put("to", to));
        return chosen;
    }
}
