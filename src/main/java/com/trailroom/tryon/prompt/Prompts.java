package com.trailroom.tryon.prompt;

import com.trailroom.audit.Audit;
import com.trailroom.audit.Deed;
import com.trailroom.kernel.Actor;
import com.trailroom.kernel.Fresh;
import com.trailroom.kernel.Refusal;
import com.trailroom.tryon.Mode;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** The entrance: the versions of each mode, and which one holds. Asking for what holds does no I/O but once a second. */
public class Prompts {

    private static final int SHORTEST = 40;
    private static final int LONGEST = 8_000;

    private final PromptStore store;
    private final BiPredicate<Mode, Integer> mayHold;
    private final Audit audit;
    private final Clock clock;
    private final Fresh<Map<Mode, PromptVersion>> holding;

    /** {@code mayHold} tells whether a version was tried, where it can be. */
    Prompts(PromptStore store, BiPredicate<Mode, Integer> mayHold, Audit audit, Clock clock) {
        this.store = store;
        this.mayHold = mayHold;
        this.audit = audit;
        this.clock = clock;
        this.holding = new Fresh<>(clock, this::readHolding);
    }

    /** What engines are asked with now. */
    public PromptVersion holding(Mode mode) {
        return holding.get().get(mode);
    }

    /** How often it has been chosen what holds: who chooses says what they have seen. */
    public long turn(Mode mode) {
        return store.active(mode).turn();
    }

    /** The version that held before; empty when there was none. */
    public Optional<PromptVersion> before(Mode mode) {
        return Optional.of(store.active(mode).before())
                .filter(number -> number > 0)
                .flatMap(number -> store.find(mode, number));
    }

    /** Newest first. */
    public List<PromptVersion> versions(Mode mode) {
        return store.all(mode);
    }

    public Optional<PromptVersion> find(Mode mode, int number) {
        return store.find(mode, number);
    }

    /** Makes a version of words, which does not hold yet. {@code note} says what is new. */
    public synchronized PromptVersion write(Actor actor, Mode mode, String words, String note) {
        String text = words.replace("\r\n", "\n").strip();
        if (text.length() < SHORTEST || text.length() > LONGEST) throw Refusal.because(PromptRefusal.TEXT_LENGTH);
        List<PromptVersion> all = store.all(mode);
        if (all.stream().anyMatch(version -> version.text().equals(text))) {
            throw Refusal.because(PromptRefusal.SAME_WORDS);
        }
        PromptVersion next = new PromptVersion(mode, all.get(0).number() + 1, text, actor.id(), note, clock.instant());
        audit.record(Deed.of(actor, "prompt.written", subject(mode))
                .changing("", "version " + next.number())
                .because(note));
        if (!store.insert(next)) throw Refusal.because(PromptRefusal.CHANGED_MEANWHILE);
        return next;
    }

    /** Lets a version hold from now on. Refuses one that was not tried where it could be, and when another was chosen since. */
    public synchronized void activate(Actor actor, PromptVersion version, long seen, String reason) {
        ActivePrompt now = store.active(version.mode());
        if (now.turn() != seen) throw Refusal.because(PromptRefusal.CHANGED_MEANWHILE);
        if (now.number() == version.number()) throw Refusal.because(PromptRefusal.HOLDS_ALREADY);
        if (version.number() != 1
                && version.number() != now.before()
                && !mayHold.test(version.mode(), version.number())) {
            throw Refusal.because(PromptRefusal.NOT_TRIED);
        }
        choose(actor, version, now, "prompt.activated", reason);
    }

    /** Lets the version hold again that held before. */
    public synchronized void rollBack(Actor actor, Mode mode, long seen, String reason) {
        ActivePrompt now = store.active(mode);
        if (now.turn() != seen) throw Refusal.because(PromptRefusal.CHANGED_MEANWHILE);
        PromptVersion before = before(mode).orElseThrow(() -> Refusal.because(PromptRefusal.NOTHING_BEFORE));
        choose(actor, before, now, "prompt.rolled_back", reason);
    }

    private void choose(Actor actor, PromptVersion version, ActivePrompt now, String action, String reason) {
        Mode mode = version.mode();
        audit.record(Deed.of(actor, action, subject(mode))
                .changing("version " + now.number(), "version " + version.number())
                .because(reason));
        if (!store.choose(mode, now, version.number())) throw Refusal.because(PromptRefusal.CHANGED_MEANWHILE);
        holding.renew();
    }

    private Map<Mode, PromptVersion> readHolding() {
        Map<Mode, PromptVersion> all = new EnumMap<>(Mode.class);
        Arrays.stream(Mode.values()).forEach(mode -> all.put(mode, readHolding(mode)));
        return all;
    }

    private PromptVersion readHolding(Mode mode) {
        return store.find(mode, store.active(mode).number()).orElseGet(() -> FirstPrompts.version(mode));
    }

    private static String subject(Mode mode) {
        return "prompt-" + mode.code();
    }
}
