package com.trailroom.payment.invoice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Billing details as they were typed; {@code state} is a GST code. */
public record BillingForm(String name, String address, String state, String gstin) {

    public BillingForm {
        name = name.strip().replaceAll("\\s+", " ");
        address = address.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        state = state.strip();
        gstin = gstin.strip();
    }

    /** What the invoice's font can write. */
    private static final Pattern WRITABLE =
            Pattern.compile("[\\x20-\\x7e\\n\\u00a1-\\u017f\\u2018\\u2019\\u201c\\u201d\\u2013\\u2014]*");

    private static final String IN_LATIN = "Use Latin letters; the invoice is written in them.";

    /** What is wrong, by field, in words for the person who typed it; empty when nothing is. */
    public Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (name.isEmpty()) problems.put("name", "Enter the name the invoice is made out to.");
        if (name.length() > BillingDetails.LONGEST_NAME)
            problems.put("name", "The name is longer than 100 characters.");
        if (address.isEmpty()) problems.put("address", "Enter the address.");
        if (address.length() > BillingDetails.LONGEST_ADDRESS) {
            problems.put("address", "The address is longer than 300 characters.");
        }
        if (!WRITABLE.matcher(name).matches()) problems.put("name", IN_LATIN);
        if (!WRITABLE.matcher(address).matches()) problems.put("address", IN_LATIN);
        Optional<IndianState> chosen = IndianState.ofCode(state);
        if (chosen.isEmpty()) problems.put("state", "Choose a state; it decides how the tax is split.");
        if (gstin.isEmpty()) return problems;
        Optional<Gstin> number = Gstin.of(gstin);
        if (number.isEmpty())
            problems.put("gstin", "That is not a GSTIN. Check for a mistyped character, or leave it empty.");
        else if (chosen.isPresent() && number.get().state() != chosen.get()) {
            problems.put(
                    "gstin", "This GSTIN belongs to " + number.get().state().title() + ". Choose that state.");
        }
        return problems;
    }

    /** The details; {@link #problems} has to be empty. */
    public BillingDetails details() {
        IndianState place = IndianState.ofCode(state).orElseThrow(() -> new IllegalArgumentException("state"));
        Optional<Gstin> number = gstin.isEmpty()
                ? Optional.empty()
                : Optional.of(Gstin.of(gstin).orElseThrow(() -> new IllegalArgumentException("gstin")));
        return new BillingDetails(name, address, place, number);
    }
}
