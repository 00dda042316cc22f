package com.trailroom.web.admin.user;

import com.trailroom.account.AccountQuery;
import com.trailroom.account.Role;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The search as the address bar has it; what means nothing is left out. */
public class UserFilter {

    @QueryParam("q")
    String text;

    @QueryParam("role")
    String role;

    @QueryParam("state")
    String state;

    @QueryParam("tier")
    String tier;

    @QueryParam("sort")
    String sort;

    @QueryParam("after")
    String after;

    AccountQuery query() {
        return new AccountQuery(
                Optional.ofNullable(text),
                Arrays.stream(Role.values())
                        .filter(known -> known.code().equals(role))
                        .findFirst(),
                choice(state, "active", "suspended"),
                choice(tier, "paid", "free"),
                "oldest".equals(sort));
    }

    /** What was chosen, by name. */
    Map<String, String> chosen() {
        Map<String, String> chosen = new TreeMap<>();
        query().text().ifPresent(typed -> chosen.put("q", typed));
        query().role().ifPresent(known -> chosen.put("role", known.code()));
        query().active().ifPresent(known -> chosen.put("state", state));
        query().paying().ifPresent(known -> chosen.put("tier", tier));
        if (query().oldestFirst()) chosen.put("sort", "oldest");
        return chosen;
    }

    private static Optional<Boolean> choice(String text, String yes, String no) {
        if (yes.equals(text)) return Optional.of(true);
        return no.equals(text) ? Optional.of(false) : Optional.empty();
    }
}
