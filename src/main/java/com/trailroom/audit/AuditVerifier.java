package com.trailroom.audit;

import com.trailroom.audit.AuditSeal.Use;
import com.trailroom.audit.AuditStore.Stored;
import com.trailroom.audit.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Walks the whole chain. */
public class AuditVerifier {

    /**
     * What a walk found.
     *
     * @param checked  how many entries there are
     * @param findings in their order, {@value #MOST} at most; empty when the chain is whole
     */
    public record Report(long checked, List<Finding> findings) {

        public boolean isWhole() {
            return findings.isEmpty();
        }
    }

    private static final int MOST = 1_000;
    private static final int BATCH = 500;

    private final AuditStore store;

    AuditVerifier(AuditStore store) {
        this.store = store;
    }

    /** May run while entries are added: it goes as far as the chain goes when it comes to its end. */
    public Report verify() {
        List<Finding> findings = new ArrayList<>();
        Link head = store.marked(Use.HEAD).orElse(Link.GENESIS);
        Link end = store.marked(Use.CHECKPOINT).orElse(Link.GENESIS);
        long checked = 0;
        List<Stored> batch;
        while (!(batch = store.after(end.sequence(), BATCH)).isEmpty()) {
            for (Stored next : batch) {
                check(end, next, findings);
                end = new Link(next.place(), next.entry().hash());
                checked++;
            }
        }
        missing(end.sequence() + 1, head.sequence(), findings);
        if (checked > 0 && head.equals(Link.GENESIS)) findings.add(new Finding(end.sequence(), Kind.UNMARKED));
        return new Report(checked, List.copyOf(findings.subList(0, Math.min(MOST, findings.size()))));
    }

    private static void check(Link end, Stored next, List<Finding> findings) {
        missing(end.sequence() + 1, next.place() - 1, findings);
        kind(end, next).ifPresent(kind -> findings.add(new Finding(next.place(), kind)));
    }

    private static Optional<Kind> kind(Link end, Stored next) {
        AuditEntry entry = next.entry();
        if (!Link.isTrue(entry)) return Optional.of(Kind.ALTERED);
        if (!next.confirmed()) return Optional.of(Kind.INVENTED);
        if (entry.sequence() != next.place()) return Optional.of(Kind.EXCHANGED);
        boolean follows =
                end.sequence() + 1 != next.place() || entry.previousHash().equals(end.hash());
        return follows ? Optional.empty() : Optional.of(Kind.UNLINKED);
    }

    private static void missing(long from, long to, List<Finding> findings) {
        for (long place = from; place <= to && findings.size() < MOST; place++) {
            findings.add(new Finding(place, Kind.MISSING));
        }
    }
}
