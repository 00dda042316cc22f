package com.trailroom.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.trailroom.support.War;
import java.net.URL;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Walks every route as everybody, and holds what happens against {@code access.txt}; {@link Expectations} tells its form. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AccessIT {

    /** Who may do it does it last, and what takes something away comes after everything else. */
    private static final Comparator<Route> GENTLY = Comparator.comparing(AccessIT::harm)
            .thenComparing(route -> !route.isApi())
            .thenComparing(Comparator.naturalOrder());

    private final Map<String, Expectations.Expectation> expectations = Expectations.all();

    @ArquillianResource
    URL url;

    @Deployment(testable = false)
    static WebArchive war() {
        return War.built();
    }

    @Test
    void letsEverybodyGoWhereTheyMayAndNowhereElse() throws Exception {
        Cast cast = Cast.of(url);
        List<Route> routes = RouteTable.all().stream().sorted(GENTLY).toList();
        List<String> faults = new ArrayList<>();
        for (boolean allowed : new boolean[] {false, true}) {
            for (Route route : routes) {
                for (Person person : Person.values()) {
                    if (expectations.get(route.name()).lets(person) == allowed) walk(cast, route, person, faults);
                }
            }
        }
        assertEquals("", String.join("\n", faults));
    }

    private void walk(Cast cast, Route route, Person person, List<String> faults) throws Exception {
        Expectations.Expectation expected = expectations.get(route.name());
        Verdict verdict = cast.visitor(person).take(route, cast.address(expected.sample()));
        if (!verdict.fits(expected, person)) faults.add(route.name() + " as " + person + ": " + verdict);
    }

    private static int harm(Route route) {
        if (route.isSafe()) return 0;
        if (route.path().matches(".*/(sign-out|logout)")) return 3;
        return route.verb().equals("DELETE") || route.path().matches(".*/(deletion|cancellation|end|off)") ? 2 : 1;
    }
}
