package com.trailroom.web.admin.payment;

import com.trailroom.payment.PaymentQuery;
import com.trailroom.payment.PaymentStatus;
import com.trailroom.web.admin.Times;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The search as the address bar has it; what means nothing is left out. */
public class FinanceFilter {

    @QueryParam("q")
    String text;

    @QueryParam("state")
    String state;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("after")
    String after;

    PaymentQuery query() {
        return new PaymentQuery(
                Optional.ofNullable(text),
                Arrays.stream(PaymentStatus.values())
                        .filter(known -> known.code().equals(state))
                        .findFirst(),
                "disputed".equals(state),
                Times.startOf(from),
                Times.endOf(to));
    }

    /** What was chosen, by name. */
    Map<String, String> chosen() {
        PaymentQuery query = query();
        Map<String, String> chosen = new TreeMap<>();
        query.text().ifPresent(typed -> chosen.put("text", typed));
        if (query.disputed() || query.status().isPresent()) chosen.put("state", state);
        query.from().ifPresent(known -> chosen.put("from", from));
        query.to().ifPresent(known -> chosen.put("to", to));
        return chosen;
    }
}
