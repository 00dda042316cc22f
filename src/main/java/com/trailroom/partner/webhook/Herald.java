package com.trailroom.partner.webhook;

import com.trailroom.payment.PaymentCompleted;
import com.trailroom.tryon.JobEnded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Hears news on the node where it happens, and passes it on at once. */
@ApplicationScoped
class Herald {

    private static final Logger LOG = Logger.getLogger(Herald.class.getName());

    @Inject
    NewsDesk desk;

    @Inject
    DeliveryQueue queue;

    @Inject
    EndpointLetters letters;

    /** Throws nothing: the job's note stays, and the sweep looks for it. */
    void hear(@Observes JobEnded news) {
        try {
            desk.tellAll();
            queue.pump();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The end of a try-on will be announced later", e);
        }
    }

    /** Throws nothing: the endpoint's note stays, and the sweep looks for it. */
    void hear(@Observes EndpointSwitchedOff news) {
        try {
            letters.sendDue();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The owner of " + news.endpoint().id() + " will be told later", e);
        }
    }

    /** Lets a failure through: the payment does not count as announced then, and is announced again. */
    void hear(@Observes PaymentCompleted news) {
        desk.tell(news);
        queue.pump();
    }
}
