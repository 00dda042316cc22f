package com.trailroom.abuse;

import com.trailroom.audit.Audit;
import com.trailroom.audit.Deed;
import com.trailroom.config.Live;
import com.trailroom.kernel.Actor;
import com.trailroom.kernel.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at the rules, and raises a case of whoever one applies to. May run on every node, at the same time, again and again. */
public class Watch {

    private final Sources sources;
    private final CaseStore store;
    private final Audit audit;
    private final Live live;
    private final Clock clock;
    private final Ids ids;

    Watch(Sources sources, CaseStore store, Audit audit, Live live, Clock clock) {
        this.sources = sources;
        this.store = store;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
        this.ids = new Ids(clock);
    }

    public void look() {
        for (Rule rule : Rule.values()) look(rule);
    }

    public void look(Rule rule) {
        Instant now = clock.instant();
        Instant since = now.minus(rule.window());
        long limit = limit(rule);
        for (Suspicion suspicion : sources.of(rule, since, limit)) {
            stillStanding(suspicion, since, limit).ifPresent(standing -> raise(standing, limit, now));
        }
    }

    /** "More than fifty an hour" is from fifty-one on; of the others the number itself is too many. */
    private long limit(Rule rule) {
        return live.number(rule.threshold()) + (rule == Rule.JOBS ? 1 : 0);
    }

    /** What is left of it when only what happened after the last review counts. */
    private Optional<Suspicion> stillStanding(Suspicion suspicion, Instant since, long limit) {
        Optional<Instant> reviewed =
                store.lastReview(suspicion.rule(), suspicion.subject()).filter(at -> at.isAfter(since));
        if (reviewed.isEmpty()) return Optional.of(suspicion);
        Instant afterwards = sources.after(suspicion.rule(), reviewed.get());
        return sources.of(suspicion.rule(), afterwards, limit).stream()
                .filter(newer -> newer.subject().equals(suspicion.subject()))
                .findFirst();
    }

    private void raise(Suspicion suspicion, long limit, Instant now) {
        String fresh = ids.next("abc");
        String id = store.claim(suspicion.key(), fresh);
        Optional<AbuseCase> known = store.find(id);
        if (known.filter(one -> one.state() != CaseState.OPEN).isPresent()) {
            store.release(suspicion.key(), id); // a crash came between a review and this
            return;
        }
        if (known.isEmpty()) {
            audit.record(Deed.of(Actor.SYSTEM, "abuse.raised", id)
                    .changing("", suspicion.key())
                    .because(suspicion.rule().words(suspicion.count())));
        }
        store.write(id, evident(suspicion), limit, now);
    }

    private static Suspicion evident(Suspicion suspicion) {
        List<String> lines = new ArrayList<>(List.of(suspicion.rule().words(suspicion.count())));
        lines.addAll(suspicion.examples());
        return new Suspicion(suspicion.rule(), suspicion.subject(), suspicion.count(), lines);
    }
}
