package com.trailroom.account;

/**
 * What a registration form holds, as it was typed.
 *
 * @param consentVersion which text about photos was agreed to
 */
public record NewAccount(String email, String password, String displayName, String consentVersion) {}
