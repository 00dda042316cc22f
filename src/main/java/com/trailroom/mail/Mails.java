package com.trailroom.mail;

import com.trailroom.kernel.Ids;
import java.time.Clock;
import java.time.Duration;

/** The entrance: takes letters, and sees to it that they are sent. */
public class Mails {

    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final Composer composer;
    private final Envelope envelope;
    private final MailStore store;
    private final MailQueue queue;
    private final Clock clock;
    private final Ids ids;

    Mails(Composer composer, Envelope envelope, MailStore store, MailQueue queue, Clock clock) {
        this.composer = composer;
        this.envelope = envelope;
        this.store = store;
        this.queue = queue;
        this.clock = clock;
        this.ids = new Ids(clock);
    }

    /** Once this returns the mail will be sent, whatever crashes; does nothing for a key that was used in the last 30 days. */
    public void send(Letter letter) {
        if (store.isKnown(letter.key())) return;
        String id = ids.next("mail");
        byte[] sealed = envelope.close(composer.compose(id, letter));
        if (store.insert(id, letter, sealed, clock.instant())) queue.pump();
    }

    /** Forgets everything that was written to an address; what waits to be sent is not sent. */
    public void forget(String address) {
        store.forget(address);
    }

    void prune() {
        store.deleteEndedBefore(clock.instant().minus(REMEMBERED));
    }
}
