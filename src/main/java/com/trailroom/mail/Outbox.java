package com.trailroom.mail;

import com.trailroom.kernel.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What would have been sent, where there is no mail server: a machine on which TrailRoom is tried out. Not open in
 * production, nor once a mail server is configured.
 */
public class Outbox {

    /** A mail and when it was handed over. */
    public record Kept(Mail mail, Instant at) {}

    private static final int MOST = 100;

    private final OutboxStore store;
    private final Clock clock;
    private final boolean open;

    Outbox(OutboxStore store, Clock clock, boolean open) {
        this.store = store;
        this.clock = clock;
        this.open = open;
    }

    public boolean isOpen() {
        return open;
    }

    /** Keeps it as the newest of at most {@value #MOST}. */
    public void keep(Mail mail) {
        store.put(mail, clock.instant());
        store.keepNewest(MOST);
    }

    /** Newest first. */
    public List<Kept> mails() {
        return store.newest(MOST);
    }

    public Optional<Kept> find(String id) {
        return Ids.isWellFormed("mail", id) ? store.find(id) : Optional.empty();
    }
}
