package com.trailroom.guard.signal;

import com.trailroom.guard.ClientAddress;
import com.trailroom.guard.signal.Sum.Of;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The entrance: counts, and tells what was counted. Thread-safe; counting does no I/O. */
public class Signals {

    private static final Duration SLOT = Duration.ofMinutes(10);

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int MOST = 20_000;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,100}");
    /** The subject of what was counted together because there was too much. */
    public static final String NOBODY = "others";

    private final SignalStore store;
    private final Clock clock;
    private final Map<Of, Sum> sums = new ConcurrentHashMap<>();

    Signals(SignalStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** {@code example} is what it was about, in a word or a path. */
    public void count(Signal signal, String subject, String example) {
        Instant now = clock.instant();
        Of exact = new Of(slot(now), signal, subject);
        Of of = sums.size() < MOST || sums.containsKey(exact) ? exact : new Of(slot(now), signal, NOBODY);
        add(of, 1, now, List.of(example));
    }

    /** Somebody could not be signed in; by the address, and by the account if there is one with that e-mail. */
    public void signInFailed(ClientAddress from, String email, Optional<String> accountId) {
        count(Signal.SIGN_IN_FAILED, from.group(), EMAIL.matcher(email).matches() ? email : "no e-mail");
        accountId.ifPresent(id -> count(Signal.SIGN_IN_FAILED, id, from.group()));
    }

    /** Somebody registered; {@code accountId} is empty where only a mail will tell whether there is a new account. */
    public void registered(ClientAddress from, Optional<String> accountId) {
        count(Signal.REGISTERED, from.group(), accountId.orElse("by mail"));
    }

    /** Who has the most of it since then, the most first; of other nodes without the last seconds. */
    public List<Tally> most(Signal signal, Instant since, int limit) {
        flush();
        return store.most(signal, slot(since), 1, limit);
    }

    /** Who has at least so many of it since then, counted from the ten minutes on that {@code since} lies in. */
    public List<Tally> atLeast(Signal signal, Instant since, long least, int limit) {
        flush();
        return store.most(signal, slot(since), least, limit);
    }

    /** From when on nothing is counted together with what was before. */
    public static Instant nextSlot(Instant time) {
        return slot(time).plus(SLOT);
    }

    /** Writes what was counted; what cannot be written is counted again. */
    void flush() {
        for (Of of : List.copyOf(sums.keySet())) {
            Sum[] taken = new Sum[1];
            sums.computeIfPresent(of, (same, sum) -> {
                taken[0] = sum;
                return null;
            });
            if (taken[0] != null) write(of, taken[0].tally(of));
        }
    }

    void forgetOld() {
        store.deleteBefore(clock.instant().minus(KEPT));
    }

    private void write(Of of, Tally tally) {
        try {
            store.add(of, tally);
        } catch (RuntimeException unwritten) {
            add(of, tally.count(), tally.last(), tally.examples());
            throw unwritten;
        }
    }

    /** Within the map's lock, so that no sum is added to once it was taken out. */
    private void add(Of of, long count, Instant at, List<String> examples) {
        sums.compute(of, (same, sum) -> {
            Sum counting = sum == null ? new Sum() : sum;
            counting.add(count, at, examples);
            return counting;
        });
    }

    private static Instant slot(Instant at) {
        return Instant.ofEpochSecond(at.getEpochSecond() / SLOT.toSeconds() * SLOT.toSeconds());
    }
}
