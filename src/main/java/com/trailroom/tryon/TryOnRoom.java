package com.trailroom.tryon;

import com.mongodb.client.MongoDatabase;
import com.trailroom.credit.Credits;
import com.trailroom.tryon.picture.Pictures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the room together. */
@ApplicationScoped
class TryOnRoom {

    @Inject
    Clock clock;

    @Produces
    @Singleton
    JobStore jobs(MongoDatabase database) {
        return new JobStore(database);
    }

    @Produces
    @Singleton
    TryOns tryOns(JobStore jobs, Credits credits, Pictures pictures, TryOnEngine engine, Event<JobQueued> news) {
        return new TryOns(jobs, credits, pictures, engine, news::fire, clock);
    }

    @Produces
    @Singleton
    JobRunner runner(JobStore jobs, Pictures pictures, Credits credits, TryOnEngine engine) {
        return new JobRunner(jobs, pictures, credits, engine, clock);
    }

    @Produces
    @Singleton
    PictureDeletion deletion(JobStore jobs, Pictures pictures) {
        return new PictureDeletion(jobs, pictures);
    }

    @Produces
    @Singleton
    JobSweep sweep(JobStore jobs, JobRunner runner) {
        return new JobSweep(jobs, runner, clock);
    }
}
