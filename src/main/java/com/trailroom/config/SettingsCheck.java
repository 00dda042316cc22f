package com.trailroom.config;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Looks at all settings before anything starts. TrailRoom does not start with a wrong one: it says which, and ends. A CDI
 * extension, since timers are made before an application is said to be initialised.
 */
public class SettingsCheck implements Extension {

    private static final Logger LOG = Logger.getLogger(SettingsCheck.class.getName());

    void check(@Observes BeforeBeanDiscovery starting) {
        unknown(System.getenv().keySet())
                .forEach(name -> LOG.warning(() -> name + " is no setting of TrailRoom; it is ignored."));
        List<String> problems = new Settings().problems();
        if (problems.isEmpty()) return;
        LOG.severe(() -> "TrailRoom cannot start:\n  " + String.join("\n  ", problems));
        Runtime.getRuntime().halt(1);
    }

    /** Variables that look like settings and are none: a misspelt one would be ignored in silence. */
    static Set<String> unknown(Set<String> variables) {
        Set<String> known = Catalogue.ALL.stream().map(Rule::variable).collect(Collectors.toSet());
        return variables.stream()
                .filter(name -> name.startsWith("TRAILROOM_"))
                .filter(name -> !known.contains(name.toUpperCase(Locale.ROOT).replaceFirst("_FILE$", "")))
                .collect(Collectors.toSet());
    }
}
