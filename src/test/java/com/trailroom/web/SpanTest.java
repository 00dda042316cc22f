package com.trailroom.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

    @ParameterizedTest
    @CsvSource({
        "P30D, 30 days",
        "P1D, 1 day",
        "PT24H, 1 day",
        "PT36H, 36 hours",
        "PT1H, 1 hour",
        "PT90M, 90 minutes",
        "PT90S, 90 seconds",
        "PT0.5S, 0 seconds",
        "P1000D, '1,000 days'"
    })
    void isSaidInTheLargestUnitThatFits(Duration span, String words) {
        assertEquals(words, Span.words(span));
    }
}
