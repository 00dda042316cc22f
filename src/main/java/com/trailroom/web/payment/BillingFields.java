package com.trailroom.web.payment;

import com.trailroom.payment.invoice.BillingDetails;
import com.trailroom.payment.invoice.BillingForm;
import com.trailroom.payment.invoice.Gstin;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.Optional;

/** The fields of the billing form. */
final class BillingFields {

    private BillingFields() {}

    static BillingForm read(MultivaluedMap<String, String> form) {
        return new BillingForm(text(form, "name"), text(form, "address"), text(form, "state"), text(form, "gstin"));
    }

    static Map<String, String> of(BillingForm form) {
        return Map.of("name", form.name(), "address", form.address(), "state", form.state(), "gstin", form.gstin());
    }

    /** What was given last time; empty before the first. */
    static Map<String, String> of(Optional<BillingDetails> known) {
        return known.map(details -> Map.of(
                        "name", details.name(),
                        "address", details.address(),
                        "state", details.state().code(),
                        "gstin", details.gstin().map(Gstin::value).orElse("")))
                .orElse(Map.of());
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value;
    }
}
