package com.trailroom.payment;

import com.mongodb.client.MongoDatabase;
import com.trailroom.credit.Credits;
import com.trailroom.credit.PurchasedCredits;
import com.trailroom.payment.gateway.PaymentGateway;
import com.trailroom.payment.invoice.BillingStore;
import com.trailroom.payment.invoice.InvoiceData;
import com.trailroom.payment.invoice.Invoices;
import com.trailroom.store.Leases;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;

/** The room, put together. */
@Dependent
class PaymentRoom {

    final Differences differences;
    final Payments payments;
    final Refunds refunds;
    final EventInbox inbox;
    final EventDesk desk;
    final Reconciler reconciler;
    final PaymentSweep sweep;

    private final PaymentStore store;

    @Inject
    PaymentRoom(
            MongoDatabase database,
            PricingEngine pricing,
            PaymentGateway gateway,
            Credits credits,
            PurchasedCredits purchased,
            Invoices invoices,
            PaymentNews news,
            Clock clock) {
        store = new PaymentStore(database);
        EventStore eventStore = new EventStore(database);
        differences = new Differences(new DifferenceStore(database), clock);
        RefundSteps refundSteps = new RefundSteps(store, purchased, gateway, invoices, news, clock);
        DisputeSteps disputeSteps = new DisputeSteps(store, purchased, invoices);
        FollowUp followUp = new FollowUp(store, purchased, invoices, news, refundSteps, disputeSteps);
        Settlement settlement = new Settlement(store, gateway, followUp, differences, clock);
        payments = new Payments(store, pricing, gateway, settlement, followUp, clock);
        refunds = new Refunds(store, credits, gateway, followUp, differences, clock);
        inbox = new EventInbox(eventStore, gateway, news, clock);
        desk = new EventDesk(eventStore, store, gateway, settlement, refunds, followUp, differences, clock);
        reconciler = new Reconciler(store, gateway, settlement, refunds, differences, new Leases(database), clock);
        sweep = new PaymentSweep(store, followUp, invoices);
    }

    PaymentPersonalData personal(BillingStore billing, InvoiceData data) {
        return new PaymentPersonalData(store, billing, data);
    }
}
