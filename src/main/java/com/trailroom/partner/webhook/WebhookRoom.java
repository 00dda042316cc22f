package com.trailroom.partner.webhook;

import com.mongodb.client.MongoDatabase;
import com.trailroom.account.Accounts;
import com.trailroom.config.Secrets;
import com.trailroom.config.Settings;
import com.trailroom.credit.LowBalances;
import com.trailroom.guard.outbound.OutboundCalls;
import com.trailroom.mail.Mails;
import com.trailroom.tryon.EndedJobs;
import com.trailroom.tryon.InSandbox;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.nosql.Template;
import java.time.Clock;

/** Puts the room together. */
@ApplicationScoped
class WebhookRoom {

    @Resource
    ManagedExecutorService threads;

    @Inject
    Settings settings;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    /** Makes the stores, and with them their indexes, before the first request. */
    void start(
            @Observes @Initialized(ApplicationScoped.class) Object started,
            EndpointStore endpoints,
            DeliveryStore deliveries) {}

    @Produces
    @Singleton
    EndpointStore endpoints(MongoDatabase database, Template documents) {
        return new EndpointStore(database, documents);
    }

    @Produces
    @Singleton
    DeliveryStore deliveryStore(MongoDatabase database) {
        return new DeliveryStore(database);
    }

    @Produces
    @Singleton
    Webhooks webhooks(EndpointStore endpoints, DeliveryStore deliveries, OutboundCalls calls) {
        return new Webhooks(endpoints, deliveries, new EndpointSecrets(secrets.seal()), calls, clock);
    }

    @Produces
    @Singleton
    Outbox outbox(EndpointStore endpoints, DeliveryStore deliveries) {
        return new Outbox(endpoints, deliveries, schedule(), clock);
    }

    @Produces
    @Singleton
    DeliveryQueue queue(
            EndpointStore endpoints, DeliveryStore deliveries, OutboundCalls calls, Event<EndpointSwitchedOff> news) {
        EndpointSecrets sealed = new EndpointSecrets(secrets.seal());
        Courier courier = new Courier(endpoints, deliveries, sealed, calls, schedule(), news::fire, clock);
        return new DeliveryQueue(deliveries, courier, threads, clock);
    }

    @Produces
    @Singleton
    Deliveries deliveries(DeliveryStore store, EndpointStore endpoints, Outbox outbox, DeliveryQueue queue) {
        return new Deliveries(store, endpoints, outbox, queue, clock);
    }

    @Produces
    @Singleton
    NewsDesk desk(EndedJobs jobs, @InSandbox EndedJobs sandbox, LowBalances balances, Outbox outbox) {
        return new NewsDesk(jobs, sandbox, balances, outbox);
    }

    @Produces
    @Singleton
    EndpointLetters letters(EndpointStore endpoints, Accounts accounts, Mails mails) {
        return new EndpointLetters(endpoints, accounts, mails, settings.baseUrl());
    }

    private AttemptSchedule schedule() {
        return new AttemptSchedule(settings.durations("webhook.schedule").orElse(AttemptSchedule.USUAL));
    }
}
