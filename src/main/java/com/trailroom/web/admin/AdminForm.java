package com.trailroom.web.admin;

import com.trailroom.kernel.Money;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What an administrator sent. */
public final class AdminForm {

    public static final String NO_REASON = "Say why, in 3 to 500 characters: it is kept in the audit log.";

    private static final int SHORTEST_REASON = 3;
    private static final int LONGEST_REASON = 500;

    private final Map<String, String> typed = new TreeMap<>();
    private final Map<String, String> errors = new HashMap<>();

    public AdminForm(MultivaluedMap<String, String> values) {
        values.keySet().stream()
                .filter(name -> !name.equals("_csrf"))
                .forEach(name -> typed.put(name, values.getFirst(name) == null ? "" : values.getFirst(name)));
    }

    public String text(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    /** The reason in a field; when there is none, the field is marked. */
    public String reason(String field) {
        String reason = text(field);
        int length = reason.codePointCount(0, reason.length());
        if (length < SHORTEST_REASON || length > LONGEST_REASON) mark(field, NO_REASON);
        return reason;
    }

    /** A whole number in a field that is not zero and at most {@code most} up or down; else the field is marked, and it is 0. */
    public long number(String field, long most) {
        String text = text(field).replace('\u2212', '-').replaceAll("[\\s,+]", "");
        long number = text.matches("-?\\d{1,12}") ? Long.parseLong(text) : 0;
        if (number != 0 && Math.abs(number) <= most) return number;
        mark(field, "Enter a whole number, at most %,d, such as 50 or -50.".formatted(most));
        return 0;
    }

    /** Rupees, with up to two places of paise; else the field is marked. */
    public Optional<Money> money(String field) {
        String text = text(field).replaceAll("[\\s,₹]", "");
        if (text.matches("\\d{1,9}(\\.\\d{1,2})?") && !text.matches("[0.]+")) {
            return Optional.of(
                    Money.paise(new BigDecimal(text).movePointRight(2).longValueExact()));
        }
        mark(field, "Enter an amount in rupees, such as 1890.00.");
        return Optional.empty();
    }

    /** Notes what is wrong with a field, for the person who filled it in. */
    public void mark(String field, String words) {
        errors.putIfAbsent(field, words);
    }

    public boolean isRight() {
        return errors.isEmpty();
    }

    public Map<String, String> typed() {
        return Map.copyOf(typed);
    }

    public Map<String, String> errors() {
        return Map.copyOf(errors);
    }

    /** Tells one sending from another: forms carry an id of their own. */
    List<byte[]> contents(String path) {
        return List.of(path.getBytes(StandardCharsets.UTF_8), typed.toString().getBytes(StandardCharsets.UTF_8));
    }
}
