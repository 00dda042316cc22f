package com.trailroom.dial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.audit.Audit;
import com.trailroom.audit.AuditBook;
import com.trailroom.audit.AuditFilter;
import com.trailroom.audit.Deed;
import com.trailroom.config.Dial;
import com.trailroom.kernel.Actor;
import com.trailroom.kernel.Refusal;
import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import com.trailroom.support.Race;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DialsTest {

    private static final Actor ROOT = new Actor("usr_root", "super_admin", "198.51.100.7");

    private final MovableClock clock = new MovableClock();
    private final MemoryDatabase memory = new MemoryDatabase();
    private final Audit audit = AuditBook.in(memory.database(), clock);
    private final Dials here = node();
    private final Dials there = node();

    @AfterEach
    void close() {
        memory.close();
    }

    @ParameterizedTest
    @EnumSource
    void beginsWithWhatItTakes(Dial dial) {
        assertTrue(dial.accepts(dial.usual()), dial.words());
        assertFalse(dial.accepts(" "));
        assertEquals(Optional.of(dial), Dial.of(dial.key()));
    }

    @Test
    void isFeltOnEveryNodeWithinASecond() {
        here.change(ROOT, 0, Map.of(Dial.COST_TOP_ONLY, "4"), "sale is over");
        assertEquals(4, here.number(Dial.COST_TOP_ONLY));
        clock.move(Duration.ofSeconds(1));
        assertEquals(4, there.number(Dial.COST_TOP_ONLY));
        assertEquals(2, there.number(Dial.COST_FULL_OUTFIT), "what was not changed stays");
    }

    @Test
    void goesBackAsANewVersion() {
        here.change(ROOT, 0, Map.of(Dial.COST_TOP_ONLY, "4", Dial.MAINTENANCE, "true"), "first");
        here.change(ROOT, 1, Map.of(Dial.COST_TOP_ONLY, "5"), "second");
        here.goBackTo(ROOT, 1, 2, "too dear");
        assertEquals(4, here.number(Dial.COST_TOP_ONLY));
        assertTrue(here.isOn(Dial.MAINTENANCE));
        here.goBackTo(ROOT, 0, 3, "all of it");
        assertEquals(1, here.number(Dial.COST_TOP_ONLY));
        assertEquals(
                List.of(4L, 3L, 2L, 1L),
                here.history(Long.MAX_VALUE, 9).stream()
                        .map(DialVersion::number)
                        .toList());
        assertEquals(
                List.of(new DialChange(Dial.COST_TOP_ONLY, "5", "4")),
                here.changes(here.history(4, 1).get(0)));
        List<Deed> deeds = audit.find(AuditFilter.all(), Optional.empty(), 9).stream()
                .map(entry -> entry.deed())
                .toList();
        assertEquals(
                new Deed(ROOT, "settings.changed", "settings-3", "cost.top=5", "cost.top=4", "too dear"), deeds.get(1));
        assertEquals(4, deeds.size());
    }

    @Test
    void letsOneOfTwoChangeAVersion() throws Exception {
        List<Boolean> changed = Race.of(2, i -> {
            try {
                here.change(ROOT, 0, Map.of(Dial.COST_TOP_ONLY, "" + (7 + i)), "both at once");
                return true;
            } catch (Refusal meanwhile) {
                assertEquals(DialRefusal.CHANGED_MEANWHILE, meanwhile.reason());
                return false;
            }
        });
        assertEquals(1, changed.stream().filter(done -> done).count());
        assertEquals(1, audit.find(AuditFilter.all(), Optional.empty(), 9).size());
        Refusal same = assertThrows(
                Refusal.class,
                () -> here.change(ROOT, 1, Map.of(Dial.COST_TOP_ONLY, here.text(Dial.COST_TOP_ONLY)), "nothing"));
        assertEquals(DialRefusal.NOTHING_CHANGED, same.reason());
    }

    private Dials node() {
        return new Dials(new DialStore(memory.database()), audit, Dial::usual, clock);
    }
}
