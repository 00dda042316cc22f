package com.trailroom.config;

import java.time.Duration;

/** How much may come at once, and after which time there may be one more; written as {@code 20,6s}. */
public record Rate(int burst, Duration period) {

    static Rate of(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 2 || !parts[0].strip().matches("[1-9]\\d{0,6}")) throw new IllegalArgumentException(text);
        Duration period = Rule.duration(parts[1]);
        if (period.isZero()) throw new IllegalArgumentException(text);
        return new Rate(Integer.parseInt(parts[0].strip()), period);
    }
}
