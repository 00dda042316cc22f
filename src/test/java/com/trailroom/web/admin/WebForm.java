package com.trailroom.web.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A form of a page, filled in as the page does it, the way a browser would send it. */
record WebForm(String action, Map<String, String> fields) {

    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern INPUT = Pattern.compile("<input\\b([^>]*)>");
    private static final Pattern SELECT = Pattern.compile("(?s)<select\\b([^>]*)>(.*?)</select>");
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");
    private static final Pattern AREA = Pattern.compile("(?s)<textarea\\b([^>]*)>(.*?)</textarea>");

    /** The form that leads to a path, with this typed into it: all of it must be there to be typed, or to be there already. */
    static WebForm on(String page, String path, Map<String, String> typed) {
        List<WebForm> fitting = FORM.matcher(page)
                .results()
                .filter(form -> leadsTo(form, path))
                .map(form -> new WebForm(path, fieldsOf(form.group(2))))
                .filter(form -> form.takes(page, typed))
                .toList();
        if (fitting.isEmpty()) throw new AssertionError("no form leads to " + path + " with " + typed + " in\n" + page);
        Map<String, String> fields = new LinkedHashMap<>(fitting.get(0).fields());
        fields.putAll(typed);
        return new WebForm(path, fields);
    }

    private boolean takes(String page, Map<String, String> typed) {
        return typed.entrySet().stream()
                .allMatch(field -> fields.containsKey(field.getKey())
                        && (!isHidden(page, field.getKey())
                                || fields.get(field.getKey()).equals(field.getValue())));
    }

    private static boolean isHidden(String page, String name) {
        return INPUT.matcher(page)
                .results()
                .anyMatch(input -> attribute(input, "name").equals(Optional.of(name))
                        && attribute(input, "type").equals(Optional.of("hidden")));
    }

    private static boolean leadsTo(MatchResult form, String path) {
        return attribute(form, "action").equals(Optional.of(path))
                || form.group(2).contains("formaction=\"" + path + "\"");
    }

    private static Map<String, String> fieldsOf(String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        INPUT.matcher(form)
                .results()
                .filter(input -> !attribute(input, "type").equals(Optional.of("checkbox")))
                .forEach(input -> attribute(input, "name")
                        .ifPresent(name ->
                                fields.put(name, attribute(input, "value").orElse(""))));
        SELECT.matcher(form).results().forEach(select -> attribute(select, "name")
                .ifPresent(name -> fields.put(name, chosen(select))));
        AREA.matcher(form).results().forEach(area -> attribute(area, "name")
                .ifPresent(name -> fields.put(name, text(area.group(2)))));
        return fields;
    }

    private static String chosen(MatchResult select) {
        List<MatchResult> options = OPTION.matcher(select.group(2)).results().toList();
        MatchResult chosen = options.stream()
                .filter(option -> option.group(1).contains(" selected"))
                .findFirst()
                .orElse(options.get(0));
        return attribute(chosen, "value").orElse("");
    }

    private static Optional<String> attribute(MatchResult tag, String name) {
        return Pattern.compile("\\b" + name + "=\"([^\"]*)\"")
                .matcher(tag.group(1))
                .results()
                .map(found -> text(found.group(1)))
                .findFirst();
    }

    private static String text(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
