package com.trailroom.tryon;

import com.mongodb.client.MongoDatabase;
import com.trailroom.config.Live;
import com.trailroom.tryon.picture.Pictures;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/** Puts the sandbox together; its jobs lie in a collection of their own. */
@ApplicationScoped
class SandboxRoom {

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    Live live;

    @Inject
    Clock clock;

    /** Makes the stores, and with them their indexes, before the first request. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object started, SandboxTryOns tryOns) {}

    @Produces
    @InSandbox
    @Singleton
    JobStore jobs(MongoDatabase database) {
        return new JobStore(database, SandboxStore.JOBS);
    }

    @Produces
    @InSandbox
    @Singleton
    EndedJobs ended(@InSandbox JobStore jobs) {
        return new EndedJobs(jobs);
    }

    @Produces
    @Singleton
    SandboxWork work(MongoDatabase database, @InSandbox JobStore jobs, Pictures pictures, Event<JobEnded> news) {
        return new SandboxWork(jobs, new SandboxStore(database), pictures, news::fire, clock);
    }

    @Produces
    @Singleton
    SandboxTryOns tryOns(@InSandbox JobStore jobs, MongoDatabase database, Pictures pictures, SandboxWork work) {
        PictureDeletion deletion = new PictureDeletion(new JobPicturesStore(database, SandboxStore.JOBS), pictures);
        return new SandboxTryOns(
                jobs,
                pictures,
                deletion,
                job -> scheduler.schedule(
                        () -> work.end(job.id()), SandboxWork.time(job).toMillis(), TimeUnit.MILLISECONDS),
                live,
                clock);
    }
}
