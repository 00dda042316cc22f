package com.trailroom.api.payment;

import com.trailroom.payment.invoice.BillingDetails;
import com.trailroom.payment.invoice.BillingForm;
import com.trailroom.payment.invoice.Gstin;

/** Whom an invoice is made out to; {@code state} is a two-digit GST code. */
public record BillingBody(String name, String address, String state, String gstin) {

    static BillingBody of(BillingDetails details) {
        return new BillingBody(
                details.name(),
                details.address(),
                details.state().code(),
                details.gstin().map(Gstin::value).orElse(null));
    }

    BillingForm form() {
        return new BillingForm(text(name), text(address), text(state), text(gstin));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
