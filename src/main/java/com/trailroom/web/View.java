package com.trailroom.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A page, or one {@code th:fragment} of it.
 *
 * @param template  path below {@code templates/}, without ending
 * @param fragments names of the fragments to render; empty for the whole page
 * @param model     what the template may show
 */
public record View(String template, Set<String> fragments, Map<String, Object> model) {

    public View {
        fragments = Set.copyOf(fragments);
        model = Map.copyOf(model);
    }

    public static View of(String template) {
        return new View(template, Set.of(), Map.of());
    }

    public View with(String name, Object value) {
        Map<String, Object> more = new HashMap<>(model);
        more.put(name, value);
        return new View(template, fragments, more);
    }

    public View fragment(String name) {
        return new View(template, Set.of(name), model);
    }
}
