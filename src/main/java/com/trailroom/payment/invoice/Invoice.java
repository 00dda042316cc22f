package com.trailroom.payment.invoice;

import com.trailroom.kernel.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * A tax invoice, or the credit note that takes back part of one. Everything it says is kept with it: what changes later, a
 * price, an address, the supplier, does not change it.
 *
 * @param cause    what it was issued for; there is one a cause
 * @param issued   the moment of the payment or the refund, which decides the financial year
 * @param original what a credit note refers to
 */
public record Invoice(
        String id,
        String number,
        Kind kind,
        String cause,
        String accountId,
        String paymentId,
        Instant issued,
        Supplier supplier,
        BillingDetails recipient,
        Line line,
        TaxSplit split,
        Optional<Original> original) {

    public enum Kind {
        INVOICE("TR"),
        CREDIT_NOTE("TRC");

        private final String series;

        Kind(String series) {
            this.series = series;
        }

        /** Of a financial year, such as {@code TR/2627}. */
        String series(Instant issued) {
            return series + "/" + FinancialYear.of(issued).code();
        }
    }

    /**
     * The one thing sold.
     *
     * @param base     before the discount, tax included
     * @param discount taken off, tax included
     */
    public record Line(String description, int credits, Money base, Money discount) {}

    /** The invoice a credit note refers to. */
    public record Original(String number, Instant issued) {}

    public Invoice {
        if (!line.base().minus(line.discount()).equals(split.total())) {
            throw new IllegalArgumentException(number + ": the line is not the total");
        }
        if ((kind == Kind.CREDIT_NOTE) != original.isPresent())
            throw new IllegalArgumentException(number + ": original");
    }

    public Money total() {
        return split.total();
    }

    public boolean isSameState() {
        return supplier.state() == recipient.state();
    }

    public boolean isCreditNote() {
        return kind == Kind.CREDIT_NOTE;
    }
}
