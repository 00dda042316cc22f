package com.trailroom.web.payment;

import com.trailroom.kernel.CreditAmount;
import com.trailroom.kernel.Refusal;
import com.trailroom.payment.PaymentRefusal;

/** Numbers as people type them. */
final class Typed {

    private Typed() {}

    /** Refuses what is no number like one that is too small, and one that is too long like one that is too large. */
    static CreditAmount credits(String text) {
        String digits = text == null ? "" : text.replaceAll("[\\s,]", "");
        if (!digits.matches("\\d+")) throw Refusal.because(PaymentRefusal.BELOW_MINIMUM);
        if (digits.length() > 9) throw Refusal.because(PaymentRefusal.ABOVE_MAXIMUM);
        return CreditAmount.of(Integer.parseInt(digits));
    }
}
