package com.trailroom.config;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Looks at all settings before anything starts. TrailRoom does not start with a wrong one: it says which, and ends. */
@ApplicationScoped
class SettingsCheck {

    private static final Logger LOG = Logger.getLogger(SettingsCheck.class.getName());

    @Inject
    Settings settings;

    void check(@Observes @Priority(0) @Initialized(ApplicationScoped.class) Object starting) {
        unknown(System.getenv().keySet())
                .forEach(name -> LOG.warning(() -> name + " is no setting of TrailRoom; it is ignored."));
        List<String> problems = settings.problems();
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
