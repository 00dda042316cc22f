package com.trailroom.account;

/**
 * What Google said about somebody, in an ID token that was checked.
 *
 * @param subject Google's id of the person, which never changes
 * @param email   may change, and may belong to somebody else by now unless {@code emailVerified}
 * @param name    empty when Google does not tell
 */
public record GoogleIdentity(String subject, String email, boolean emailVerified, String name) {}
