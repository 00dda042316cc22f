package com.trailroom.account;

import java.time.Instant;

/**
 * Someone who can sign in.
 *
 * @param role          such as {@code user}
 * @param active        not suspended
 * @param emailVerified whether its owner has shown that the address is theirs
 */
public record Account(
        String id,
        String email,
        String displayName,
        String role,
        boolean active,
        boolean emailVerified,
        Instant created) {}
