package com.trailroom.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who may go where: {@code src/test/resources/access.txt}, one line a route, its columns separated by spaces.
 *
 * <pre>
 * VERB  path as the code has it    who      sample
 * GET   /try-ons/{id}              owner    /try-ons/&lt;job&gt;
 * POST  /admin/users/{id}/role     super    /admin/users/&lt;account&gt;/role?role=user
 * </pre>
 *
 * <ul>
 *   <li>{@code who}: {@code everyone}; {@code account} (whoever is signed in); {@code owner} (of the sample; everybody else who
 *       is signed in gets 404); {@code support}, {@code finance}, {@code super}, or some of them with commas between; {@code
 *       nobody} (404, whoever asks). Who is signed out or suspended is asked to sign in, or gets 401 from the API, except where
 *       everyone or nobody may go. Other signed-in people get 403 or 404.
 *   <li>{@code sample}: needed for a route with variables: an address of that kind. Names in angle brackets are what the
 *       owner has; {@link Cast} makes them. What follows a question mark is sent as a form, or as JSON, by
 *       anything but GET: where a body is checked before its owner, it must be a good one.
 * </ul>
 *
 * A route without a line fails {@link AccessTableTest}, and so does a line without a route; {@link AccessIT} walks them all.
 */
final class Expectations {

    /** What one line says. */
    record Expectation(Set<Person> who, boolean owned, String sample) {

        boolean lets(Person person) {
            return who.contains(person);
        }

        /** Whether it makes no difference who is signed in, or whether anybody is. */
        boolean isTheSameForAll() {
            return who.isEmpty() || who.contains(Person.SIGNED_OUT);
        }
    }

    private static final Path FILE = Path.of("src/test/resources/access.txt");

    private Expectations() {}

    /** By the names of their routes. */
    static Map<String, Expectation> all() {
        Map<String, Expectation> all = new TreeMap<>();
        for (String line : lines()) {
            String[] columns = line.strip().split("\\s+");
            if (columns.length < 3 || columns.length > 4) throw new AssertionError("not as the others are: " + line);
            String name = columns[0] + " " + columns[1];
            Expectation expectation = new Expectation(
                    who(columns[2]), columns[2].equals("owner"), columns.length == 4 ? columns[3] : columns[1]);
            if (all.put(name, expectation) != null) throw new AssertionError("twice: " + name);
        }
        return all;
    }

    private static Set<Person> who(String words) {
        Set<Person> who = EnumSet.noneOf(Person.class);
        Arrays.stream(words.split(",")).map(Expectations::whoIs).forEach(who::addAll);
        return Collections.unmodifiableSet(who);
    }

    private static Set<Person> whoIs(String word) {
        return switch (word) {
            case "nobody" -> EnumSet.noneOf(Person.class);
            case "everyone" -> EnumSet.allOf(Person.class);
            case "account" -> EnumSet.complementOf(EnumSet.of(Person.SIGNED_OUT, Person.SUSPENDED));
            case "owner" -> EnumSet.of(Person.OWNER);
            case "support" -> EnumSet.of(Person.SUPPORT_ADMIN);
            case "finance" -> EnumSet.of(Person.FINANCE_ADMIN);
            case "super" -> EnumSet.of(Person.SUPER_ADMIN);
            default -> throw new AssertionError("who is " + word + "?");
        };
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(FILE).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
