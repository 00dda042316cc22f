package com.trailroom.config;

import com.trailroom.kernel.AddressRange;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A setting and what it takes.
 *
 * @param name   the variable's name without {@code TRAILROOM_}, in lower case and with dots
 * @param words  what it must be, to follow "must be"
 * @param needed whether production does not start without it
 */
record Rule(String name, Predicate<String> takes, String words, boolean needed) {

    private static final Pattern TIME = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

    private static final Pattern SENDER =
            Pattern.compile("[^<>@\\p{Cntrl}]*<[^\\s<>@]+@[^\\s<>@]+>|[^\\s<>@]+@[^\\s<>@]+");

    static Rule text(String name) {
        return new Rule(name, value -> true, "text", false);
    }

    /** Text without which production does not start. */
    static Rule needed(String name) {
        return new Rule(name, value -> true, "text", true);
    }

    /** 32 bytes in base64; production does not make one by itself. */
    static Rule key(String name) {
        return new Rule(name, Rule::isKey, "32 bytes in base64", true);
    }

    static Rule number(String name, int least, int most) {
        return new Rule(
                name, value -> isNumber(value, least, most), "a whole number from " + least + " to " + most, false);
    }

    static Rule time(String name) {
        return new Rule(name, Rule::isTime, "a time such as 500ms, 60s, 5m, 12h or 30d", false);
    }

    static Rule times(String name) {
        return new Rule(
                name,
                value -> Arrays.stream(value.split(",", -1)).map(String::strip).allMatch(Rule::isTime),
                "times such as 0s,30s,5m",
                false);
    }

    static Rule rate(String name) {
        return new Rule(name, Rule::isRate, "a number at once and the time for one more, such as 20,6s", false);
    }

    static Rule flag(String name) {
        return oneOf(name, "true", "false");
    }

    static Rule oneOf(String name, String... values) {
        return new Rule(name, List.of(values)::contains, String.join(" or ", values), false);
    }

    /** Split with {@code ,} they are {@link AddressRange}s. */
    static Rule ranges(String name) {
        return new Rule(name, Rule::areRanges, "IP addresses or ranges such as 10.0.0.0/8,fd00::/8", false);
    }

    static Rule sender(String name) {
        return new Rule(name, SENDER.asMatchPredicate(), "an address such as TrailRoom <mail@example.org>", false);
    }

    static Rule address(String name) {
        return new Rule(name, Rule::isAddress, "an http or https address", false);
    }

    /** The variable in the environment. */
    String variable() {
        return "TRAILROOM_" + name.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    static Duration duration(String value) {
        Matcher time = TIME.matcher(value.strip());
        if (!time.matches()) throw new IllegalArgumentException(value);
        long count = Long.parseLong(time.group(1));
        return switch (time.group(2)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    private static boolean isTime(String value) {
        return TIME.matcher(value).matches();
    }

    private static boolean isRate(String value) {
        try {
            Rate.of(value);
            return true;
        } catch (IllegalArgumentException other) {
            return false;
        }
    }

    private static boolean isNumber(String value, int least, int most) {
        return value.matches("\\d{1,9}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
    }

    private static boolean isKey(String value) {
        try {
            return Base64.getDecoder().decode(value).length == Secrets.BYTES;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static boolean areRanges(String value) {
        try {
            Arrays.stream(value.split(",", -1)).forEach(AddressRange::of);
            return true;
        } catch (IllegalArgumentException other) {
            return false;
        }
    }

    private static boolean isAddress(String value) {
        try {
            URI address = URI.create(value);
            return List.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getHost() != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
