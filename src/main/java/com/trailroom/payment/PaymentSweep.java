package com.trailroom.payment;

import com.trailroom.payment.gateway.GatewayTrouble;
import com.trailroom.payment.invoice.Invoices;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Goes on with what a crash or a silent gateway left undone. May run on every node at once. */
class PaymentSweep {

    private static final Logger LOG = Logger.getLogger(PaymentSweep.class.getName());
    private static final int BATCH = 200;

    private final PaymentStore payments;
    private final FollowUp followUp;
    private final Invoices invoices;

    PaymentSweep(PaymentStore payments, FollowUp followUp, Invoices invoices) {
        this.payments = payments;
        this.followUp = followUp;
        this.invoices = invoices;
    }

    void run() {
        invoices.recover();
        for (Payment payment : payments.toFollow(BATCH)) {
            try {
                followUp.follow(payment);
            } catch (GatewayTrouble trouble) {
                LOG.log(Level.WARNING, "{0} waits for the gateway: {1}", new Object[] {
                    payment.id(), trouble.getMessage()
                });
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, e, () -> payment.id() + " cannot go on");
            }
        }
    }
}
