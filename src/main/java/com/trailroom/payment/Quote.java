package com.trailroom.payment;

import com.trailroom.kernel.CreditAmount;
import com.trailroom.kernel.Money;

/**
 * What a number of credits costs at this moment.
 *
 * @param credits  how many
 * @param base     undiscounted price
 * @param discount what is taken off, between zero and a quarter of {@code base}, give or take the half paisa of rounding
 * @param total    what the buyer pays, tax included
 */
public record Quote(CreditAmount credits, Money base, Money discount, Money total) {

    public Quote {
        if (!base.minus(discount).equals(total))
            throw new IllegalArgumentException("base - discount must be the total");
    }

    /** Of the undiscounted price, in percent with one digit behind the point, such as {@code 17.5}. */
    public String discountPercent() {
        long tenths = discount.share(1_000, base.paise()).paise();
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }
}
