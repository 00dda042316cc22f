package com.trailroom.payment.invoice;

import com.mongodb.client.MongoDatabase;
import com.trailroom.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the room together. */
@ApplicationScoped
class InvoiceRoom {

    @Inject
    MongoDatabase database;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** Makes the stores, and with them their indexes, before the first request. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object started, Invoices invoices) {}

    @Produces
    @Singleton
    Invoices invoices() {
        return new Invoices(new InvoiceStore(database), new SupplierSettings(settings).supplier(), clock);
    }

    @Produces
    @Singleton
    InvoiceData data(Invoices invoices, InvoicePdf pdf) {
        return new InvoiceData(invoices, pdf);
    }

    @Produces
    @Singleton
    BillingStore billing() {
        return new BillingStore(database);
    }
}
