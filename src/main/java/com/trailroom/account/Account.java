package com.trailroom.account;

import java.time.Instant;

/**
 * Someone who can sign in.
 *
 * @param role          such as {@code user}
 * @param active        not suspended
 * @param emailVerified whether its owner has shown that the address is theirs
 * @param passwordVersion how often its password was changed: what was proven before a change proves nothing after it
 */
public record Account(
        String id,
        String email,
        String displayName,
        String role,
        boolean active,
        boolean emailVerified,
        Instant created,
        int passwordVersion) {

    /** One that begins. */
    public Account(
            String id,
            String email,
            String displayName,
            String role,
            boolean active,
            boolean emailVerified,
            Instant created) {
        this(id, email, displayName, role, active, emailVerified, created, 0);
    }
}
