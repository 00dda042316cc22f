package com.trailroom.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The entrance for who counts people, not who looks at one: ids and nothing else. */
public class Headcount {

    private final HeadcountStore store;

    Headcount(HeadcountStore store) {
        this.store = store;
    }

    /** The accounts that were made then; {@code from} included, {@code to} not. An erased account still counts. */
    public List<String> registered(Instant from, Instant to) {
        return store.registered(from, to);
    }

    /** Whose sessions began then, once for each session. */
    public List<String> signedIn(Instant from, Instant to) {
        return store.signedIn(from, to);
    }

    /** When the first account was made: nothing happened before. */
    public Optional<Instant> first() {
        return store.first();
    }
}
