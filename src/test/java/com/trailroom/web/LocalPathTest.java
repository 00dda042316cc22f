package com.trailroom.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalPathTest {

    @ParameterizedTest
    @CsvSource({
        "/try-ons?status=failed, /try-ons?status=failed",
        "http://localhost:8080/try-ons, /try-ons",
        "http://localhost:8080, /",
        "//evil.example/x, /x",
        "'', /",
        "javascript:alert(1), /",
        "http://localhost:8080//evil.example/x, /",
        "'not a url at all', /"
    })
    void returnsToAPathOfThisSiteOnly(String text, String expected) {
        assertEquals(URI.create(expected), LocalPath.of(text));
    }
}
