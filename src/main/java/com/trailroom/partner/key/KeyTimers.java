package com.trailroom.partner.key;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Writes down the uses of keys every ten seconds, and at the end. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KeyTimers {

    @Inject
    KeyUses uses;

    @PreDestroy
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void flush() {
        uses.flush();
    }
}
