package com.trailroom.payment;

import com.mongodb.client.MongoDatabase;
import com.trailroom.audit.Audit;
import com.trailroom.config.Dial;
import com.trailroom.config.Live;
import com.trailroom.kernel.Money;
import com.trailroom.payment.gateway.PaymentGateway;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts together what administrators use. */
@ApplicationScoped
class FinanceRoom {

    @Inject
    MongoDatabase database;

    @Inject
    Audit audit;

    /** Makes the stores, and with them their indexes, before the first request. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object started, Finance finance, RefundDesk refunds) {}

    @Produces
    @Singleton
    Finance finance(PaymentGateway gateway, Differences differences) {
        return new Finance(new PaymentSearchStore(database), gateway, differences, audit);
    }

    @Produces
    @Singleton
    RefundDesk refundDesk(Refunds refunds, Live live, Clock clock) {
        return new RefundDesk(
                new PaymentSearchStore(database),
                new RefundWishStore(database),
                refunds,
                audit,
                () -> Money.rupees(live.number(Dial.REFUND_ALONE)),
                clock);
    }
}
