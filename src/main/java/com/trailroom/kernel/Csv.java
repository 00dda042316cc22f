package com.trailroom.kernel;

import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated values (RFC 4180) that are safe to open: what begins like a formula would be run by a spreadsheet. */
public final class Csv {

    private Csv() {}

    /** With its end of line. */
    public static String line(List<String> fields) {
        return fields.stream().map(Csv::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(String field) {
        String safe = field.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + field : field;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
