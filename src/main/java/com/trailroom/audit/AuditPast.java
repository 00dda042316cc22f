package com.trailroom.audit;

import com.trailroom.audit.AuditSeal.Use;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes many deeds of the past at once, as the beginning of the chain: for data that is made up. */
public class AuditPast {

    private static final int TOGETHER = 1_000;

    /** A deed, and when it was done. */
    public record Done(Instant at, Deed deed) {}

    private final AuditStore store;

    AuditPast(AuditStore store) {
        this.store = store;
    }

    /** In the order of their times. False, and nothing is written, when there is something in the log. */
    public boolean write(List<Done> past) {
        if (store.last().isPresent()) return false;
        Link end = Link.GENESIS;
        for (int from = 0; from < past.size(); from += TOGETHER) {
            List<AuditEntry> entries = new ArrayList<>();
            for (Done done : past.subList(from, Math.min(from + TOGETHER, past.size()))) {
                AuditEntry entry = end.next(done.deed(), done.at());
                entries.add(entry);
                end = Link.after(entry);
            }
            store.insert(entries);
            store.mark(Use.HEAD, end);
        }
        return true;
    }
}
