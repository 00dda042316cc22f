package com.trailroom.payment.invoice;

import com.trailroom.kernel.Money;

/**
 * An amount that includes GST, taken apart. Within a state the tax goes half to the centre and half to the state, to the paisa
 * the same; between states it is one sum. The parts always add up to the amount: what rounding leaves stays in the taxable
 * value.
 */
public record TaxSplit(Money taxable, Money cgst, Money sgst, Money igst) {

    public static final TaxSplit NOTHING = new TaxSplit(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    /**
     * @param ratePercent of the taxable value, in whole percent
     * @param sameState   whether supplier and place of supply are in one state
     */
    public static TaxSplit of(Money total, int ratePercent, boolean sameState) {
        long whole = 100L + ratePercent;
        if (!sameState) {
            Money igst = total.share(ratePercent, whole);
            return new TaxSplit(total.minus(igst), Money.ZERO, Money.ZERO, igst);
        }
        Money half = total.share(ratePercent, 2 * whole);
        return new TaxSplit(total.minus(half.times(2)), half, half, Money.ZERO);
    }

    public TaxSplit minus(TaxSplit other) {
        return new TaxSplit(
                taxable.minus(other.taxable), cgst.minus(other.cgst), sgst.minus(other.sgst), igst.minus(other.igst));
    }

    public Money tax() {
        return cgst.plus(sgst).plus(igst);
    }

    public Money total() {
        return taxable.plus(tax());
    }
}
