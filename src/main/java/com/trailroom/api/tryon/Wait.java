package com.trailroom.api.tryon;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code Prefer: wait=N} (RFC 7240): how long a caller would wait, at most 60 seconds. */
final class Wait {

    private static final Pattern PREFERENCE = Pattern.compile("(?:^|[,;\\s])wait\\s*=\\s*\"?(\\d{1,5})\"?");
    private static final int MOST = 60;

    private Wait() {}

    static Duration of(String prefer) {
        if (prefer == null) return Duration.ZERO;
        Matcher wait = PREFERENCE.matcher(prefer);
        return wait.find() ? Duration.ofSeconds(Math.min(MOST, Integer.parseInt(wait.group(1)))) : Duration.ZERO;
    }
}
