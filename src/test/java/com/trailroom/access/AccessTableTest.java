package com.trailroom.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every route has a line that says who may take it; {@link Expectations} tells how it is written. */
class AccessTableTest {

    private final List<Route> routes = RouteTable.all();
    private final Map<String, Expectations.Expectation> expectations = Expectations.all();

    @Test
    void everyRouteHasAnExpectation() {
        assertTrue(routes.size() > 100, () -> "routes are missing: " + routes);
        assertEquals(Set.of(), without(names(), expectations.keySet()), "access.txt does not say who may take these");
    }

    @Test
    void everyExpectationHasARoute() {
        assertEquals(Set.of(), without(expectations.keySet(), names()), "access.txt names what is not there");
    }

    @Test
    void everyRouteWithVariablesHasASample() {
        Set<String> unfilled = routes.stream()
                .filter(Route::hasVariables)
                .map(Route::name)
                .filter(expectations::containsKey)
                .filter(name -> expectations.get(name).sample().matches(".*[{*].*"))
                .collect(Collectors.toSet());
        assertEquals(Set.of(), unfilled, "access.txt has no sample of these");
    }

    private Set<String> names() {
        return routes.stream().map(Route::name).collect(Collectors.toSet());
    }

    private static Set<String> without(Set<String> names, Set<String> known) {
        Set<String> rest = new TreeSet<>(names);
        rest.removeAll(known);
        return rest;
    }
}
