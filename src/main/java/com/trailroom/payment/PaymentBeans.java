package com.trailroom.payment;

import com.trailroom.payment.invoice.BillingStore;
import com.trailroom.payment.invoice.InvoiceData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Hands the room's parts to whoever injects them. */
@ApplicationScoped
class PaymentBeans {

    @Inject
    PaymentRoom room;

    @Produces
    @Singleton
    PricingEngine pricing() {
        return room.pricing;
    }

    @Produces
    @Singleton
    Plans plans() {
        return room.plans;
    }

    @Produces
    @Singleton
    Payments payments() {
        return room.payments;
    }

    @Produces
    @Singleton
    PaymentPersonalData personal(BillingStore billing, InvoiceData invoices) {
        return room.personal(billing, invoices);
    }

    @Produces
    @Singleton
    Refunds refunds() {
        return room.refunds;
    }

    @Produces
    @Singleton
    Differences differences() {
        return room.differences;
    }

    @Produces
    @Singleton
    EventInbox inbox() {
        return room.inbox;
    }

    @Produces
    @Singleton
    EventDesk desk() {
        return room.desk;
    }

    @Produces
    @Singleton
    Reconciler reconciler() {
        return room.reconciler;
    }

    @Produces
    @Singleton
    PaymentSweep sweep() {
        return room.sweep;
    }
}
