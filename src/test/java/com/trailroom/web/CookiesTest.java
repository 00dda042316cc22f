package com.trailroom.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.trailroom.config.Settings;
import com.trailroom.support.Exchange;
import com.trailroom.support.Modes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CookiesTest {

    private static final Pattern ANOTHER_WAY = Pattern.compile("\"Set-Cookie\"|NewCookie|addCookie|\\.getSession\\(");

    @Test
    void areBoundToThisHostAndToHttpsInProduction() {
        assertEquals(
                List.of("__Host-theme=dark; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure"),
                written(Modes.production("https://trailroom.example")));
    }

    @Test
    void workOverPlainHttpInDevMode() {
        assertEquals(List.of("theme=dark; Path=/; Max-Age=60; HttpOnly; SameSite=Lax"), written(Modes.dev()));
    }

    @Test
    void areForgottenWithTheBrowserWhereTheySayNoAge() {
        Cookies cookies = new Cookies();
        cookies.settings = Modes.production("https://trailroom.example");
        Exchange exchange = new Exchange("GET", "https://trailroom.example/", "127.0.0.1");
        cookies.addUntilClosed("visitor", "1f", exchange.response());
        assertEquals(
                List.of("__Host-visitor=1f; Path=/; HttpOnly; SameSite=Lax; Secure"), exchange.headers("Set-Cookie"));
    }

    /** So that what is true of these is true of all. */
    @Test
    void areWrittenHereAndNowhereElse() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<String> writers = sources.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> ANOTHER_WAY.matcher(read(path)).find())
                    .map(path -> path.getFileName().toString())
                    .toList();
            assertEquals(List.of("Cookies.java"), writers);
        }
    }

    private static List<String> written(Settings settings) {
        Cookies cookies = new Cookies();
        cookies.settings = settings;
        Exchange exchange = new Exchange("GET", "http://localhost/", "127.0.0.1");
        cookies.add("theme", "dark", 60, exchange.response());
        return exchange.headers("Set-Cookie");
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
