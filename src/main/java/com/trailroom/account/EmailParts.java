package com.trailroom.account;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What an address is found by when only a part of it is known: every three characters in a row, kept with the account. */
final class EmailParts {

    static final int LENGTH = 3;

    /** The rarest first. */
    private static final String BY_RARITY = "qzxjkvwybf0123456789-_+puhdgtcsnlroiaem@.";

    private EmailParts() {}

    /** None for a text that is shorter than a part. */
    static List<String> of(String text) {
        return all(text).distinct().toList();
    }

    /**
     * The parts of a text, those first that few addresses are likely to hold; where there is enough before the @, up to it,
     * since many share a host.
     *
     * @param text of {@value #LENGTH} characters or more
     */
    static List<String> byRarity(String text) {
        String name = text.indexOf('@') < LENGTH ? text : text.substring(0, text.indexOf('@') + 1);
        return all(name)
                .distinct()
                .sorted(Comparator.comparingInt(EmailParts::commonness))
                .toList();
    }

    private static Stream<String> all(String text) {
        return IntStream.rangeClosed(0, text.length() - LENGTH).mapToObj(at -> text.substring(at, at + LENGTH));
    }

    private static int commonness(String part) {
        return part.chars().map(BY_RARITY::indexOf).sum();
    }
}
