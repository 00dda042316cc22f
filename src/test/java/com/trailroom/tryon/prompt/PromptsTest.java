package com.trailroom.tryon.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.audit.Audit;
import com.trailroom.audit.AuditBook;
import com.trailroom.audit.AuditFilter;
import com.trailroom.kernel.Actor;
import com.trailroom.kernel.Refusal;
import com.trailroom.support.ApiClient;
import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import com.trailroom.support.Race;
import com.trailroom.tryon.JobFailure;
import com.trailroom.tryon.Mode;
import com.trailroom.tryon.TryOnEngine;
import com.trailroom.tryon.picture.PictureShelf;
import com.trailroom.tryon.picture.Pictures;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptsTest {

    private static final Actor ROOT = new Actor("usr_root", "super_admin", "198.51.100.7");
    private static final String WORDS =
            "Show the person of the last picture in the garments of the others. In daylight.";
    private static final byte[] PICTURE = ApiClient.picture("person-1.jpg");

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private final MemoryDatabase memory = new MemoryDatabase();
    private final Audit audit = AuditBook.in(memory.database(), clock);
    private final Asked engine = new Asked();
    private final TrialStore store = new TrialStore(memory.database());
    private Prompts here;
    private Prompts there;
    private Pictures pictures;
    private Trials trials;

    @BeforeEach
    void open() {
        here = node();
        there = node();
        pictures = PictureShelf.in(folder, memory, clock);
        trials = new Trials(store, engine, pictures, Runnable::run, audit, clock);
    }

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void beginsWithTheWordsThatTrailRoomCameWith() {
        assertEquals(FirstPrompts.of(Mode.TOP_ONLY), here.holding(Mode.TOP_ONLY).prompt());
        assertEquals("1", here.holding(Mode.FULL_OUTFIT).prompt().version());
        assertEquals(1, here.versions(Mode.TOP_ONLY).size());
    }

    @Test
    void holdsOnEveryNodeWithinASecondOnceItWasTried() {
        PromptVersion next = here.write(ROOT, Mode.TOP_ONLY, WORDS, "daylight");
        assertEquals(2, next.number());
        assertRefused(PromptRefusal.NOT_TRIED, () -> here.activate(ROOT, next, 0, "better"));
        trials.begin(ROOT, next, new Trials.Sample("person-1, garment-shirt", PICTURE, List.of(PICTURE)));
        assertEquals(WORDS, engine.asked.get(0), "the trial was asked with these words");
        String picture = trials.of(next).get(0).picture().orElseThrow();
        assertTrue(pictures.find(ROOT.id(), picture).isPresent());
        here.activate(ROOT, next, 0, "better");
        assertEquals(WORDS, here.holding(Mode.TOP_ONLY).text());
        assertEquals(1, here.holding(Mode.FULL_OUTFIT).number(), "the other mode's stays");
        clock.move(Duration.ofSeconds(1));
        assertEquals(WORDS, there.holding(Mode.TOP_ONLY).text());

        there.rollBack(ROOT, Mode.TOP_ONLY, 1, "too bright");
        assertEquals(1, there.holding(Mode.TOP_ONLY).number());
        there.rollBack(ROOT, Mode.TOP_ONLY, 2, "not so bright");
        assertEquals(2, there.holding(Mode.TOP_ONLY).number(), "and forth");
        assertEquals(
                List.of(
                        "prompt.rolled_back",
                        "prompt.rolled_back",
                        "prompt.activated",
                        "prompt.tried",
                        "prompt.written"),
                audit.find(AuditFilter.all(), Optional.empty(), 9).stream()
                        .map(entry -> entry.deed().action())
                        .toList());
    }

    @Test
    void letsOneOfTwoChoose() throws Exception {
        engine.words = false;
        PromptVersion next = here.write(ROOT, Mode.TOP_ONLY, WORDS, "daylight");
        List<Boolean> chosen = Race.of(4, i -> {
            try {
                (i % 2 == 0 ? here : there).activate(ROOT, next, 0, "better");
                return true;
            } catch (Refusal late) {
                assertEquals(PromptRefusal.CHANGED_MEANWHILE, late.reason());
                return false;
            }
        });
        assertEquals(1, chosen.stream().filter(one -> one).count());
    }

    @Test
    void refusesWhatIsNoPrompt() {
        assertRefused(PromptRefusal.TEXT_LENGTH, () -> here.write(ROOT, Mode.TOP_ONLY, "Too short.", "short"));
        assertRefused(
                PromptRefusal.SAME_WORDS,
                () -> here.write(
                        ROOT, Mode.TOP_ONLY, FirstPrompts.of(Mode.TOP_ONLY).text() + "\n", "the same"));
        assertRefused(PromptRefusal.NOTHING_BEFORE, () -> here.rollBack(ROOT, Mode.TOP_ONLY, 0, "back"));
        assertRefused(PromptRefusal.HOLDS_ALREADY, () -> here.activate(ROOT, here.holding(Mode.TOP_ONLY), 0, "again"));
    }

    @Test
    void tellsWhyATrialFailedAndThatAnEngineTakesNoWords() {
        PromptVersion first = here.holding(Mode.TOP_ONLY);
        Trials.Sample sample = new Trials.Sample("person-1, garment-shirt", PICTURE, List.of(PICTURE));
        engine.fails = true;
        trials.begin(ROOT, first, sample);
        assertEquals(
                Optional.of(JobFailure.ENGINE_UNAVAILABLE.words()),
                trials.of(first).get(0).failure());
        engine.words = false;
        assertRefused(PromptRefusal.ENGINE_TAKES_NO_WORDS, () -> trials.begin(ROOT, first, sample));
    }

    private Prompts node() {
        return new Prompts(
                new PromptStore(memory.database()),
                (mode, number) -> !engine.words || store.hasMade(mode, number),
                audit,
                clock);
    }

    private static void assertRefused(PromptRefusal reason, Runnable deed) {
        assertEquals(reason, assertThrows(Refusal.class, deed::run).reason());
    }

    /** An engine that keeps the words it was asked with. */
    private static final class Asked implements TryOnEngine {

        private final List<String> asked = new ArrayList<>();
        private boolean words = true;
        private boolean fails;

        @Override
        public String name() {
            return "asked";
        }

        @Override
        public boolean takesWords() {
            return words;
        }

        @Override
        public EngineOutcome dress(EngineRequest request) {
            asked.add(request.prompt().text());
            return fails
                    ? new EngineOutcome.NotDressed(JobFailure.ENGINE_UNAVAILABLE, true)
                    : new EngineOutcome.Dressed(
                            PICTURE, "m", Optional.of(request.prompt().version()));
        }
    }
}
