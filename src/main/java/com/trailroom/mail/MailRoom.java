package com.trailroom.mail;

import com.mongodb.client.MongoDatabase;
import com.trailroom.config.Secrets;
import com.trailroom.config.Settings;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the room together. Mail has threads of its own: those that wait for a mail server are not missed elsewhere. */
@ApplicationScoped
@ManagedExecutorDefinition(name = MailRoom.THREADS, maxAsync = MailRoom.PLACES)
class MailRoom {

    static final String THREADS = "java:app/concurrent/mail";
    static final int PLACES = 4;

    @Resource(lookup = THREADS)
    ManagedExecutorService executor;

    @Inject
    MongoDatabase database;

    @Inject
    Secrets secrets;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** Makes the stores, and with them their indexes, before the first request. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object started, Mails mails) {}

    @Produces
    @Singleton
    MailQueue queue(Mailer mailer) {
        return new MailQueue(new MailStore(database), envelope(), mailer, executor, PLACES, clock);
    }

    @Produces
    @Singleton
    Mails mails(MailQueue queue) {
        return new Mails(new Composer(settings.baseUrl()), envelope(), new MailStore(database), queue, clock);
    }

    @Produces
    @Singleton
    Outbox outbox() {
        boolean open = !settings.isProduction() && settings.text("smtp.host").isEmpty();
        return new Outbox(new OutboxStore(database, envelope()), clock, open);
    }

    private Envelope envelope() {
        return new Envelope(secrets.seal());
    }
}
