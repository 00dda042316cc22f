package com.trailroom.payment.invoice;

/**
 * Who sells: what the law wants to see on an invoice.
 *
 * @param sac         the service's accounting code
 * @param ratePercent of GST, in whole percent
 */
public record Supplier(String name, String address, Gstin gstin, String sac, int ratePercent) {

    /** Of services, in percent. */
    public static final int USUAL_RATE = 18;

    public Supplier {
        if (name.isBlank() || address.isBlank())
            throw new IllegalArgumentException("a supplier has a name and an address");
        if (!sac.matches("[0-9]{4,8}")) throw new IllegalArgumentException("not a SAC: " + sac);
        if (ratePercent < 0 || ratePercent > 50) throw new IllegalArgumentException("not a GST rate: " + ratePercent);
    }

    public IndianState state() {
        return gstin.state();
    }
}
