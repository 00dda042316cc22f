package com.trailroom.web.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every action of the console has a line in {@code admin-actions.txt}, by which {@link AdminActionsIT} tries it. */
class AdminActionsTest {

    @Test
    void everyActionIsTried() throws IOException {
        List<String> tried = AdminAction.all().stream().map(AdminAction::route).toList();
        assertEquals(tried.size(), new TreeSet<>(tried).size(), "twice");
        assertEquals(actions(), new TreeSet<>(tried));
    }

    private static TreeSet<String> actions() throws IOException {
        try (var lines = Files.lines(Path.of("src/test/resources/access.txt"))) {
            return lines.filter(line -> line.matches("(POST|PUT|PATCH|DELETE) +/admin\\b.*"))
                    .map(line -> line.split("\\s+"))
                    .map(columns -> columns[0] + " " + columns[1])
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
