package com.trailroom.partner.key;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What a key is to be; the name is its owner's, for the list. */
public record NewKey(String name, boolean live, Set<Scope> scopes, Optional<Instant> expires) {

    public NewKey {
        name = name.strip();
        scopes = Set.copyOf(scopes);
    }
}
