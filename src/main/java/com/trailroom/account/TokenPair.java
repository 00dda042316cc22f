package com.trailroom.account;

import java.time.Duration;

/**
 * What a signed-in client holds.
 *
 * @param access     JWT for {@code Authorization: Bearer}
 * @param refresh    gets the next pair, once
 * @param accessLife how long {@code access} is good for
 */
public record TokenPair(String access, String refresh, Duration accessLife) {}
