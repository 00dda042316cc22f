package com.trailroom.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemeResourceTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080/try-ons?status=failed, /try-ons",
        "http://localhost:8080, /",
        "http://localhost:8080//evil.example/x, /",
        "'not a url at all', /",
        ", /"
    })
    void returnsToAPathOfThisSiteOnly(String referer, String expected) {
        assertEquals(URI.create(expected), ThemeResource.pathOf(referer));
    }
}
