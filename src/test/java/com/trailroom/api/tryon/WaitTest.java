package com.trailroom.api.tryon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "wait=10                              | 10",
                "WAIT = 10                            | 10",
                "wait=\"10\"                          | 10",
                "respond-async, wait=10               | 10",
                "respond-async; foo=1, wait=10; bar   | 10",
                "foo=\"a, wait=5\", wait=10           | 10",
                "foo=\"a \\\" wait=5\", wait=10       | 10",
                "wait=10, wait=20                     | 10",
                "wait=61                              | 60",
                "wait=999999999999999999999           | 60",
                "wait=0                               | 0",
                "wait=-1                              | 0",
                "wait=1.5                             | 0",
                "wait                                 | 0",
                "wait=                                | 0",
                "wait=x, wait=7                       | 7",
                "await=10                             | 0",
                "foo; wait=10                         | 0",
                "foo=\"unclosed, wait=10              | 10",
                "'                                    '| 0"
            })
    void readsAPreference(String prefer, long seconds) {
        assertEquals(seconds, Wait.of(List.of(prefer)).toSeconds());
    }

    @Test
    void readsEveryLineOfTheHeader() {
        assertEquals(0, Wait.of(List.of()).toSeconds());
        assertEquals(9, Wait.of(List.of("respond-async", "wait=9", "wait=3")).toSeconds());
    }
}
