package com.trailroom.payment;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.RejectedExecutionException;

/** Begins work on an event as soon as it is stored; what is not begun here the timer finds. */
@ApplicationScoped
class EventWorkers {

    @Resource
    ManagedExecutorService executor;

    @Inject
    EventDesk desk;

    void begin(@Observes EventReceived news) {
        try {
            executor.execute(() -> desk.work(news.eventId()));
        } catch (RejectedExecutionException busy) {
            // the timer comes by
        }
    }
}
