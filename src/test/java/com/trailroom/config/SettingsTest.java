package com.trailroom.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @Test
    void areAllInTheExampleAndInItsOrder() throws IOException {
        List<String> documented = Pattern.compile("^#?(TRAILROOM_\\w+)=", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of(".env.example")))
                .results()
                .map((MatchResult line) -> line.group(1))
                .toList();
        assertEquals(Catalogue.ALL.stream().map(Rule::variable).toList(), documented);
    }

    @ParameterizedTest
    @CsvSource({"500ms, PT0.5S", "60s, PT1M", "5m, PT5M", "12h, PT12H", "30d, PT720H"})
    void readsTimes(String written, Duration meant) {
        assertEquals(meant, Rule.duration(written));
    }

    @ParameterizedTest
    @CsvSource({
        "mode, live",
        "workers, 0",
        "workers, many",
        "workers, 99999999999",
        "image.retention, 30",
        "gemini.timeout, soon",
        "gemini.base.url, ftp://example.org",
        "trusted.proxies, '10.0.0.0/8,10.0.0.0/33'",
        "trusted.proxies, nginx",
        "rate.free, 20",
        "rate.free, '0,6s'",
        "rate.paid, '100,0s'",
        "master.key, c2hvcnQ=",
        "jwt.key, not base64"
    })
    void doNotTake(String name, String value) {
        assertFalse(Catalogue.BY_NAME.get(name).takes().test(value));
    }

    @Test
    void takeTheKeysThatTheExampleTellsToMake() {
        assertTrue(Catalogue.BY_NAME.get("master.key").takes().test("XhcTMe1w0fJTU9V2PHlUyjUTDlNBFfyvJc9G4dcRz0E="));
    }

    @Test
    void areFoundUnderTheirNamesOnly() {
        assertThrows(IllegalArgumentException.class, () -> new Settings().text("data.directory"));
    }

    @Test
    void tellsAMisspeltVariable() {
        assertEquals(
                Set.of("TRAILROOM_WORKER"),
                SettingsCheck.unknown(
                        Set.of("TRAILROOM_WORKER", "TRAILROOM_WORKERS", "TRAILROOM_MASTER_KEY_FILE", "PATH")));
    }
}
