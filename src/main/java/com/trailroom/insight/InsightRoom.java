package com.trailroom.insight;

import com.mongodb.client.MongoDatabase;
import com.trailroom.account.Headcount;
import com.trailroom.config.Settings;
import com.trailroom.credit.CreditFlows;
import com.trailroom.kernel.Money;
import com.trailroom.partner.usage.Usage;
import com.trailroom.payment.Finance;
import com.trailroom.payment.invoice.Invoices;
import com.trailroom.store.Leases;
import com.trailroom.tryon.JobTallies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the room together. */
@ApplicationScoped
class InsightRoom {

    @Inject
    MongoDatabase database;

    @Inject
    Clock clock;

    /** Makes the stores, and with them their indexes, before the first request. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object started, RollUps rollUps) {}

    @Produces
    @Singleton
    Insights insights() {
        return new Insights(shelves(), clock);
    }

    @Produces
    @Singleton
    RollUps rollUps(
            Headcount people,
            CreditFlows credits,
            JobTallies jobs,
            Invoices invoices,
            Finance finance,
            Usage usage,
            Settings settings) {
        Money costOfAJob = Money.paise(settings.number("engine.cost").orElse(0));
        Sources sources = new Sources(people, credits, jobs, invoices, finance, usage);
        return new RollUps(sources, shelves(), new Leases(database), costOfAJob, clock);
    }

    private Shelves shelves() {
        return new Shelves(new DayStore(database), new AudienceStore(database), new CohortStore(database));
    }
}
