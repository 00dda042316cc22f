package com.trailroom.payment.invoice;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;

/** Invoices of the example company, for tests outside this package. */
public final class TestInvoices {

    private TestInvoices() {}

    public static Invoices over(MongoDatabase database, Clock clock) {
        return new Invoices(new InvoiceStore(database), Sales.SUPPLIER, clock);
    }
}
