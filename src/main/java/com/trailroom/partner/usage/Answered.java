package com.trailroom.partner.usage;

import java.time.Duration;

/**
 * A request that was answered.
 *
 * @param keyId    blank for a person's token
 * @param endpoint method and path template, such as {@code POST /tryons}; never a path with ids in it
 * @param status   of the answer
 * @param credits  it cost
 */
public record Answered(String accountId, String keyId, String endpoint, int status, Duration elapsed, long credits) {}
