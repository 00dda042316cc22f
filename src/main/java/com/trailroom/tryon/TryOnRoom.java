package com.trailroom.tryon;

import com.mongodb.client.MongoDatabase;
import com.trailroom.account.AddressVerification;
import com.trailroom.audit.Audit;
import com.trailroom.config.Live;
import com.trailroom.credit.Credits;
import com.trailroom.tryon.picture.Pictures;
import com.trailroom.tryon.prompt.Prompts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the room together. */
@ApplicationScoped
class TryOnRoom {

    @Inject
    Clock clock;

    @Inject
    Live live;

    /** Makes the stores, and with them their indexes, before the first request. */
    void start(
            @Observes @Initialized(ApplicationScoped.class) Object started, JobDesk desk, PictureDeletion deletion) {}

    @Produces
    @Singleton
    JobStore jobs(MongoDatabase database) {
        return new JobStore(database);
    }

    @Produces
    @Singleton
    Acceptance acceptance(JobStore jobs, Credits credits, Event<JobQueued> news) {
        return new Acceptance(jobs, credits, news::fire);
    }

    @Produces
    @Singleton
    TryOns tryOns(
            AddressVerification addresses,
            JobStore jobs,
            Acceptance acceptance,
            Credits credits,
            Pictures pictures,
            PictureDeletion deletion,
            TryOnEngine engine) {
        return new TryOns(addresses, jobs, acceptance, credits, pictures, deletion, engine, live, clock);
    }

    @Produces
    @Singleton
    Batches batches(
            MongoDatabase database,
            JobStore jobs,
            TryOns tryOns,
            SandboxTryOns sandbox,
            Credits credits,
            Event<JobQueued> news) {
        BatchAcceptance acceptance = new BatchAcceptance(jobs, credits, news::fire);
        return new Batches(new BatchStore(database), tryOns, sandbox, acceptance, live, clock);
    }

    @Produces
    @Singleton
    JobRunner runner(JobStore jobs, Pictures pictures, Credits credits, TryOnEngine engine, Prompts prompts) {
        return new JobRunner(
                jobs, pictures, credits, engine, mode -> prompts.holding(mode).prompt(), clock);
    }

    @Produces
    @Singleton
    JobDesk desk(
            MongoDatabase database,
            JobStore jobs,
            Credits credits,
            Pictures pictures,
            Audit audit,
            Event<JobQueued> news,
            Event<JobFlagged> flags) {
        return new JobDesk(new JobDeskStore(database), jobs, credits, pictures, audit, news::fire, flags::fire, clock);
    }

    @Produces
    @Singleton
    JobTallies tallies(MongoDatabase database) {
        return new JobTallies(new TallyStore(database));
    }

    @Produces
    @Singleton
    EndedJobs ended(JobStore jobs) {
        return new EndedJobs(jobs);
    }

    @Produces
    @Singleton
    PictureDeletion deletion(MongoDatabase database, Pictures pictures) {
        return new PictureDeletion(new JobPicturesStore(database), pictures);
    }

    @Produces
    @Singleton
    JobSweep sweep(
            JobStore jobs, Acceptance acceptance, JobRunner runner, PictureDeletion deletion, Pictures pictures) {
        return new JobSweep(jobs, acceptance, runner, deletion, new Blur(jobs, pictures), clock);
    }
}
