package com.trailroom.payment.invoice;

import java.util.Optional;

/**
 * Whom an invoice is made out to.
 *
 * @param address without the state, lines separated by line feeds
 * @param state   decides how the tax is split: the place of supply
 * @param gstin   of a registered business; its state is the state
 */
public record BillingDetails(String name, String address, IndianState state, Optional<Gstin> gstin) {

    private static final String ERASED = "Deleted account";

    static final int LONGEST_NAME = 100;
    static final int LONGEST_ADDRESS = 300;

    public BillingDetails {
        if (name.isBlank() || name.length() > LONGEST_NAME) throw new IllegalArgumentException("name");
        if (address.isBlank() || address.length() > LONGEST_ADDRESS) throw new IllegalArgumentException("address");
        if (gstin.isPresent() && gstin.get().state() != state) throw new IllegalArgumentException("gstin");
    }

    /** What is left of it when its account is erased: the state, which decided the tax. */
    public BillingDetails anonymous() {
        return new BillingDetails(ERASED, ERASED, state, Optional.empty());
    }

    public boolean isAnonymous() {
        return equals(anonymous());
    }
}
