package com.trailroom.web.admin.payment;

import com.trailroom.payment.PaymentQuery;
import com.trailroom.payment.PaymentStatus;
import com.trailroom.web.admin.Times;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

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

    /** {@code known} makes an account's id of an address. */
    PaymentQuery query(UnaryOperator<String> known) {
        return new PaymentQuery(
                Optional.ofNullable(text).map(String::strip).map(known),
                Arrays.stream(PaymentStatus.values())
                        .filter(status -> status.code().equals(state))
                        .findFirst(),
                "disputed".equals(state),
                Times.startOf(from),
                Times.endOf(to));
    }

    /** What was chosen, by name. */
    Map<String, String> chosen() {
        PaymentQuery query = query(UnaryOperator.identity());
        Map<String, String> chosen = new TreeMap<>();
        query.text().ifPresent(typed -> chosen.put("text", typed));
        if (query.disputed() || query.status().isPresent()) chosen.put("state", state);
        query.from().ifPresent(known -> chosen.put("from", from));
        query.to().ifPresent(known -> chosen.put("to", to));
        return chosen;
    }
}
