package com.trailroom.api.payment;

import com.trailroom.payment.Quote;

/** Amounts in paise; {@code amount} is what is paid, tax included. */
public record QuoteBody(
        int credits, long baseAmount, long discountAmount, String discountPercent, long amount, String currency) {

    static QuoteBody of(Quote quote) {
        return new QuoteBody(
                quote.credits().count(),
                quote.base().paise(),
                quote.discount().paise(),
                quote.discountPercent(),
                quote.total().paise(),
                "INR");
    }
}
