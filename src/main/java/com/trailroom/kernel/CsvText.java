package com.trailroom.kernel;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values (RFC 4180); lines may also end with LF alone, and empty ones are kept as rows without fields. */
public final class CsvText {

    private final String text;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private int at;

    private CsvText(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException when a quotation mark is not closed, or something follows one that is */
    public static List<List<String>> rows(String text) {
        CsvText reading = new CsvText(text);
        while (reading.at < text.length()) reading.line();
        return reading.rows;
    }

    private void line() {
        row = new ArrayList<>();
        do {
            row.add(peek() == '"' ? quoted() : plain());
        } while (took(','));
        took('\r');
        if (at < text.length() && !took('\n')) throw new IllegalArgumentException("something follows a quotation mark");
        rows.add(row.equals(List.of("")) ? List.of() : row);
    }

    private String plain() {
        int start = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) at++;
        return text.substring(start, at);
    }

    private String quoted() {
        StringBuilder field = new StringBuilder();
        at++;
        while (true) {
            int end = text.indexOf('"', at);
            if (end < 0) throw new IllegalArgumentException("a quotation mark is not closed");
            field.append(text, at, end);
            at = end + 1;
            if (peek() != '"') return field.toString();
            field.append('"');
            at++;
        }
    }

    private boolean took(char wanted) {
        if (peek() != wanted) return false;
        at++;
        return true;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }
}
