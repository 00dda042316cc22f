package com.trailroom.abuse;

import com.mongodb.client.MongoDatabase;
import com.trailroom.account.AccountControl;
import com.trailroom.account.Accounts;
import com.trailroom.audit.Audit;
import com.trailroom.config.Live;
import com.trailroom.guard.signal.Signals;
import com.trailroom.mail.Mails;
import com.trailroom.payment.Finance;
import com.trailroom.tryon.JobDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the room together. */
@ApplicationScoped
class AbuseRoom {

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Makes the stores, and with them their indexes, before the first request. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object started, CaseStore store) {}

    @Produces
    @Singleton
    CaseStore store(MongoDatabase database) {
        return new CaseStore(database);
    }

    @Produces
    @Singleton
    Watch watch(CaseStore store, JobDesk jobs, Finance payments, Signals signals, Live live) {
        return new Watch(new Sources(jobs, payments, signals), store, audit, live, clock);
    }

    @Produces
    @Singleton
    Cases cases(CaseStore store, Accounts accounts, AccountControl control, Mails mails) {
        return new Cases(store, accounts, control, mails, audit, clock);
    }
}
