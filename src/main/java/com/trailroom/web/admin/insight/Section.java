package com.trailroom.web.admin.insight;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A kind of questions that the analytics answer, in the order of their tabs. */
enum Section {
    GROWTH("Growth"),
    RETENTION("Retention"),
    REVENUE("Revenue"),
    TRY_ONS("Try-ons"),
    CREDITS("Credits"),
    MARGIN("Margin"),
    API("API");

    /** As tabs show it. */
    public record Tab(String url, String name, boolean here) {}

    private final String words;

    Section(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Its part of the address. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Section> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
