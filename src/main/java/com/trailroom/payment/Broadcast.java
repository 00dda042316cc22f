package com.trailroom.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Tells news to whoever observes it. */
@ApplicationScoped
class Broadcast implements PaymentNews {

    @Inject
    Event<PaymentCompleted> completed;

    @Inject
    Event<PaymentRefunded> refunded;

    @Inject
    Event<EventReceived> received;

    @Override
    public void completed(PaymentCompleted news) {
        completed.fire(news);
    }

    @Override
    public void refunded(PaymentRefunded news) {
        refunded.fire(news);
    }

    @Override
    public void received(EventReceived news) {
        received.fire(news);
    }
}
