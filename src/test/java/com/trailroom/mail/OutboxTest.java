package com.trailroom.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.config.Seal;
import com.trailroom.kernel.Ids;
import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private final MemoryDatabase memory = new MemoryDatabase();
    private final MovableClock clock = new MovableClock();
    private final Outbox outbox =
            new Outbox(new OutboxStore(memory.database(), new Envelope(new Seal(new byte[32]))), clock, true);

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void showsTheNewestFirstAndFindsEach() {
        Mail first = keep("first");
        Mail second = keep("second");
        assertEquals(
                List.of(second, first),
                outbox.mails().stream().map(Outbox.Kept::mail).toList());
        assertEquals(first, outbox.find(first.id()).orElseThrow().mail());
        assertEquals(Optional.empty(), outbox.find("mail_nobody-knows"));
    }

    @Test
    void keepsAHundred() {
        Mail first = keep("first");
        for (int i = 0; i < 100; i++) keep("later");
        assertEquals(100, outbox.mails().size());
        assertTrue(outbox.find(first.id()).isEmpty());
    }

    private Mail keep(String subject) {
        clock.move(Duration.ofMillis(1));
        Mail mail = new Mail(new Ids(clock).next("mail"), "alice@example.org", subject, "text", "<p>text</p>");
        outbox.keep(mail);
        return mail;
    }
}
