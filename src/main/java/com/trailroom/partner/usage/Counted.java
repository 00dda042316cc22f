package com.trailroom.partner.usage;

import java.time.LocalDate;

/**
 * What requests are added up by.
 *
 * @param day      in UTC
 * @param keyId    of the API key; blank for a person's token
 * @param endpoint method and path template, such as {@code POST /tryons}
 */
public record Counted(LocalDate day, String accountId, String keyId, String endpoint) {}
