package com.trailroom.api.payment;

import com.trailroom.payment.Quote;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Amounts in paise; {@code amount} is what is paid, tax included. */
public record QuoteBody(
        @Schema(example = "2100") int credits,
        @Schema(description = "In paise, before the discount", example = "210000") long baseAmount,
        @Schema(description = "In paise", example = "21000") long discountAmount,
        @Schema(required = true, example = "10") String discountPercent,
        @Schema(description = "In paise, tax included", example = "189000") long amount,
        @Schema(required = true, example = "INR") String currency) {

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
