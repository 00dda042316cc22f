package com.trailroom.api.tryon;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code Prefer: wait=N} (RFC 7240): how long a caller would wait, at most 60 seconds. Other preferences, and what is not well
 * formed, are passed over; of several waits the first counts.
 */
final class Wait {

    /** One preference up to its comma; commas and semicolons inside quotes do not end it. */
    private static final Pattern PREFERENCE = Pattern.compile("(?:\"(?:\\\\.|[^\"\\\\])*\"|[^,\"])+");

    private static final Pattern WAIT = Pattern.compile("(?i)\\s*wait\\s*=\\s*(?:(\\d+)|\"(\\d+)\")\\s*(?:;.*)?");
    private static final int MOST = 60;

    private Wait() {}

    /** {@code prefer} are the header's lines; zero when none of them asks to wait. */
    static Duration of(List<String> prefer) {
        return prefer.stream()
                .flatMap(line -> PREFERENCE.matcher(line).results())
                .map(MatchResult::group)
                .map(WAIT::matcher)
                .filter(Matcher::matches)
                .map(wait -> Optional.ofNullable(wait.group(1)).orElseGet(() -> wait.group(2)))
                .findFirst()
                .map(digits -> digits.length() > 4 ? MOST : Math.min(MOST, Integer.parseInt(digits)))
                .map(Duration::ofSeconds)
                .orElse(Duration.ZERO);
    }
}
