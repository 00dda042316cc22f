package com.trailroom.tryon.prompt;

import com.mongodb.client.MongoDatabase;
import com.trailroom.audit.Audit;
import com.trailroom.tryon.TryOnEngine;
import com.trailroom.tryon.picture.Pictures;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the room together. */
@ApplicationScoped
class PromptRoom {

    @Resource
    ManagedExecutorService threads;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Makes the stores, and with them their indexes, before the first request. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object started, Prompts prompts, TrialStore trials) {}

    @Produces
    @Singleton
    TrialStore trialStore(MongoDatabase database) {
        return new TrialStore(database);
    }

    /** Where the engine takes no words, a version cannot be tried, and need not be. */
    @Produces
    @Singleton
    Prompts prompts(MongoDatabase database, TrialStore trials, TryOnEngine engine) {
        return new Prompts(
                new PromptStore(database),
                (mode, number) -> !engine.takesWords() || trials.hasMade(mode, number),
                audit,
                clock);
    }

    @Produces
    @Singleton
    Trials trials(TrialStore store, TryOnEngine engine, Pictures pictures) {
        return new Trials(store, engine, pictures, threads::execute, audit, clock);
    }
}
