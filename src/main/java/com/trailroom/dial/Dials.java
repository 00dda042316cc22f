package com.trailroom.dial;

import com.trailroom.audit.Audit;
import com.trailroom.audit.Deed;
import com.trailroom.config.Dial;
import com.trailroom.config.Live;
import com.trailroom.kernel.Actor;
import com.trailroom.kernel.Fresh;
import com.trailroom.kernel.Refusal;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The entrance: every value as it is, as it was, and how it is changed. Reading does no I/O but once a second. Thread-safe. */
public class Dials implements Live {

    private final DialStore store;
    private final Audit audit;
    private final Clock clock;
    private final Map<Dial, String> initial = new EnumMap<>(Dial.class);
    private final Fresh<DialVersion> current;

    /** {@code initial} is where a dial begins. */
    Dials(DialStore store, Audit audit, Function<Dial, String> initial, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        for (Dial dial : Dial.values()) this.initial.put(dial, initial.apply(dial));
        this.current = new Fresh<>(clock, store::newest);
    }

    @Override
    public String text(Dial dial) {
        return valueIn(current.get(), dial);
    }

    public DialVersion current() {
        return current.get();
    }

    /** Where the dial begins. */
    public String initial(Dial dial) {
        return initial.get(dial);
    }

    /** Newest first; {@code before} is the last number of the page before, or more than there is. */
    public List<DialVersion> history(long before, int limit) {
        return store.upTo(before - 1, limit);
    }

    /** What this version changed. */
    public List<DialChange> changes(DialVersion version) {
        return changes(store.find(version.number() - 1).orElse(DialVersion.NONE), version.values());
    }

    /**
     * Makes the next version of the one that was {@code seen}; values that are not given stay. Refuses what changes nothing,
     * and when there is a newer one. Values are ones that their dials accept.
     */
    public synchronized void change(Actor actor, long seen, Map<Dial, String> wanted, String reason) {
        DialVersion before = store.newest();
        if (before.number() != seen) throw Refusal.because(DialRefusal.CHANGED_MEANWHILE);
        Map<Dial, String> values = new EnumMap<>(Dial.class);
        for (Dial dial : Dial.values()) {
            String value = wanted.getOrDefault(dial, valueIn(before, dial));
            if (!dial.accepts(value)) throw new IllegalArgumentException(dial + " takes no " + value);
            if (!value.equals(initial.get(dial))) values.put(dial, value);
        }
        List<DialChange> changes = changes(before, values);
        if (changes.isEmpty()) throw Refusal.because(DialRefusal.NOTHING_CHANGED);
        audit.record(Deed.of(actor, "settings.changed", "settings-" + (seen + 1))
                .changing(line(changes, DialChange::before), line(changes, DialChange::after))
                .because(reason));
        if (!store.insert(new DialVersion(seen + 1, values, actor.id(), reason, clock.instant()))) {
            throw Refusal.because(DialRefusal.CHANGED_MEANWHILE);
        }
        current.renew();
    }

    /** Makes a new version that is as an older one was; 0 is how everything begins. */
    public void goBackTo(Actor actor, long number, long seen, String reason) {
        DialVersion old = number == 0
                ? DialVersion.NONE
                : store.find(number).orElseThrow(() -> Refusal.because(DialRefusal.NO_SUCH_VERSION));
        Map<Dial, String> wanted = new EnumMap<>(Dial.class);
        for (Dial dial : Dial.values()) wanted.put(dial, valueIn(old, dial));
        change(actor, seen, wanted, reason);
    }

    private List<DialChange> changes(DialVersion before, Map<Dial, String> values) {
        return Arrays.stream(Dial.values())
                .map(dial -> new DialChange(dial, valueIn(before, dial), values.getOrDefault(dial, initial.get(dial))))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private String valueIn(DialVersion version, Dial dial) {
        return version.values().getOrDefault(dial, initial.get(dial));
    }

    private static String line(List<DialChange> changes, Function<DialChange, String> side) {
        return changes.stream()
                .map(change -> change.dial().key() + "=" + side.apply(change))
                .collect(Collectors.joining("; "));
    }
}
