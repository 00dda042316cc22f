package com.trailroom.audit;

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

/** Verifies the chain every night, notes its head where no database reaches, and lets go of what is older than a year if it is whole. */
@Singleton
@Startup
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditTimers {

    private static final Logger LOG = Logger.getLogger(AuditTimers.class.getName());

    @Inject
    Audit audit;

    @Inject
    AuditVerifier verifier;

    @Schedule(hour = "2", minute = "11", timezone = "UTC", persistent = false)
    void keep() {
        Turn.of(LOG, "verification of the audit log", () -> {
            AuditVerifier.Report report = verifier.verify();
            audit.last().ifPresent(head -> LOG.info(() -> "audit log: head " + head.sequence() + " " + head.hash()));
            report.findings().forEach(finding -> LOG.severe(() -> "audit log: " + finding.words()));
            if (report.isWhole()) audit.prune();
        });
    }
}
