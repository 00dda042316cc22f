package com.trailroom.account;

import java.time.Instant;

/** Someone with a password. {@code role} is the SPEC's name, such as {@code user}. */
public record Account(String id, String email, String displayName, String role, boolean active, Instant created) {}
