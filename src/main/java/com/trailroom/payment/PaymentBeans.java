package com.trailroom.payment;

import com.trailroom.config.Settings;
import com.trailroom.payment.invoice.BillingStore;
import com.trailroom.payment.invoice.InvoiceData;
import com.trailroom.payment.invoice.Supplier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Hands the room's parts to whoever injects them. */
@ApplicationScoped
class PaymentBeans {

    @Inject
    PaymentRoom room;

    /** Makes the stores, and with them their indexes, before the first request. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {}

    @Produces
    @Singleton
    static PricingEngine pricing(Settings settings) {
        boolean onTop =
                settings.text("gst.prices_include_tax").filter("false"::equals).isPresent();
        return new PricingEngine(onTop ? settings.number("gst.rate").orElse(Supplier.USUAL_RATE) : 0);
    }

    @Produces
    @Singleton
    static Plans plans(PricingEngine pricing) {
        return new Plans(pricing);
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
