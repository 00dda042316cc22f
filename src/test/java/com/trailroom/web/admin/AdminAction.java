package com.trailroom.web.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A line of {@code admin-actions.txt}, which tells its form.
 *
 * @param sent   what becomes of several sendings
 * @param deed   the audit entry, as patterns
 * @param second what is told to the one who came second
 */
record AdminAction(String route, String page, Map<String, String> typed, Sent sent, Entry deed, String second) {

    enum Sent {
        ONCE,
        EACH,
        NEVER
    }

    record Entry(String action, String subject, String before, String after) {}

    private static final int COLUMNS = 8;

    static List<AdminAction> all() {
        try (var lines = Files.lines(Path.of("src/test/resources/admin-actions.txt"))) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(AdminAction::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AdminAction of(String line) {
        List<String> columns =
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if (columns.size() != COLUMNS) throw new AssertionError("not as the others are: " + line);
        String action = columns.get(3);
        Sent sent = action.equals("-") ? Sent.NEVER : action.startsWith("=") ? Sent.EACH : Sent.ONCE;
        return new AdminAction(
                columns.get(0).replaceAll("\\s+", " "),
                columns.get(1),
                typed(columns.get(2)),
                sent,
                new Entry(action.replace("=", ""), columns.get(4), columns.get(5), columns.get(6)),
                columns.get(7));
    }

    private static Map<String, String> typed(String query) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) typed.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return typed;
    }
}
