package com.trailroom.payment.invoice;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;

/** Invoices of the example company, for tests outside this package. */
public final class TestInvoices {

    private TestInvoices() {}

    public static Invoices over(MongoDatabase database, Clock clock) {
        return new Invoices(new InvoiceStore(database), Sales.SUPPLIER, clock);
    }

    public static BillingStore billing(MongoDatabase database) {
        return new BillingStore(database);
    }

    public static InvoiceData data(Invoices invoices) {
        return new InvoiceData(invoices, new InvoicePdf());
    }

    /** Somebody in the same state bought so many credits just now. */
    public static void sale(MongoDatabase database, Clock clock, String paymentId, int credits) {
        over(database, clock).issue(Sales.of(paymentId, credits, Sales.NEIGHBOUR, clock.instant()));
    }
}
