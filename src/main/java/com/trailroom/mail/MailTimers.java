package com.trailroom.mail;

import com.trailroom.store.Turn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/** Sends what is due again, or what another node left behind; forgets what is long done. */
@Singleton
@Startup
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailTimers {

    private static final Logger LOG = Logger.getLogger(MailTimers.class.getName());

    @Inject
    MailQueue queue;

    @Inject
    Mails mails;

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void send() {
        queue.pump();
    }

    @Schedule(hour = "3", minute = "41", timezone = "UTC", persistent = false)
    void prune() {
        Turn.of(LOG, "deleting old mails", mails::prune);
    }
}
