package com.trailroom.partner.usage;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Writes usage down every ten seconds, and at the end. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UsageTimers {

    @Inject
    Usage usage;

    @PreDestroy
    @Schedule(hour = "*", minute = "*", second = "5/10", persistent = false)
    void flush() {
        usage.flush();
    }

    @Schedule(hour = "3", minute = "47", persistent = false)
    void forget() {
        usage.forgetOld();
    }
}
