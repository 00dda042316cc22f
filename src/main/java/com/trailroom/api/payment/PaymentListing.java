package com.trailroom.api.payment;

import com.trailroom.api.Cursor;
import com.trailroom.payment.Payment;
import com.trailroom.payment.Payments;
import java.util.List;
import java.util.Optional;

/** An account's purchases. */
record PaymentListing(Payments payments, String account) implements Cursor.Listing<Payment> {

    @Override
    public String id(Payment payment) {
        return payment.id();
    }

    @Override
    public boolean knows(String id) {
        return payments.find(account, id).isPresent();
    }

    @Override
    public List<Payment> older(Optional<String> than, int limit) {
        return payments.history(account, than, limit);
    }

    @Override
    public List<Payment> newer(String than, int limit) {
        return payments.newer(account, than, limit);
    }
}
