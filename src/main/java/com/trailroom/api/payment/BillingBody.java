package com.trailroom.api.payment;

import com.trailroom.payment.invoice.BillingDetails;
import com.trailroom.payment.invoice.BillingForm;
import com.trailroom.payment.invoice.Gstin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom an invoice is made out to; {@code state} is a two-digit GST code. */
public record BillingBody(
        @Schema(required = true, maxLength = 100, example = "Alice Example") String name,
        @Schema(required = true, maxLength = 300, example = "4 Park Lane, Mysuru 570001") String address,
        @Schema(required = true, description = "Two-digit GST code of the state", example = "29") String state,
        @Schema(description = "Of a registered business in that state", example = "29AAACT0000E1Z3") String gstin) {

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
