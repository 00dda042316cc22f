package com.trailroom.account;

import java.time.Instant;

/**
 * A session as its owner sees it.
 *
 * @param device such as {@code Firefox on Linux}
 * @param place  the first half of the IP address it was last used from; may be empty
 */
public record SignedInDevice(String sessionId, String device, String place, Instant since, Instant lastUsed) {}
