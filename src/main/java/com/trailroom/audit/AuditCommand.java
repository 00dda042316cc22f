package com.trailroom.audit;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.PrintStream;

/** Verifies the chain for who asked for it on the command line, and ends the process: with 0 when it is whole, else with 1. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditCommand {

    private static final String ASKED = "trailroom.verify.audit";

    @Inject
    AuditVerifier verifier;

    @Inject
    Audit audit;

    @PostConstruct
    void run() {
        if (!Boolean.getBoolean(ASKED)) return;
        boolean whole = tell(System.out);
        System.out.flush();
        Runtime.getRuntime().halt(whole ? 0 : 1);
    }

    private boolean tell(PrintStream out) {
        AuditVerifier.Report report = verifier.verify();
        report.findings().forEach(finding -> out.println(finding.words()));
        audit.last().ifPresent(head -> out.println("Head: entry " + head.sequence() + ", " + head.hash()));
        out.println(
                "The audit log of " + report.checked() + " entries is " + (report.isWhole() ? "whole." : "not whole."));
        return report.isWhole();
    }
}
