package com.trailroom.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.trailroom.web.Chart.Columns;
import com.trailroom.web.Chart.Series;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartTest {

    private static final Columns DAYS = new Columns(List.of("1 May", "2 May"));

    @Test
    void stacksOneSeriesOnTheOther() {
        Chart chart = Chart.bars(
                "Requests",
                "",
                DAYS,
                List.of(new Series("good", List.of(6L, 0L)), new Series("bad", List.of(2L, 10L))));
        assertEquals("10", chart.top());
        assertEquals(
                List.of(
                        new Chart.Bar(1, "1", "40", "60"),
                        new Chart.Bar(2, "1", "20", "20"),
                        new Chart.Bar(2, "11", "0", "100")),
                chart.bars());
        assertEquals("Requests: good up to 6; bad up to 10.", chart.summary());
        assertEquals("2 May\ngood: 0\nbad: 10", chart.hints().get(1).words());
    }

    @Test
    void drawsLinesThroughTheMiddlesOfTheirColumns() {
        Chart chart = Chart.lines("Time", "ms", DAYS, List.of(new Series("median", List.of(50L, 200L))));
        assertEquals("200 ms", chart.top());
        assertEquals(List.of(new Chart.Line(1, "5,75 15,0")), chart.lines());
    }

    @Test
    void hasAScaleWhenThereIsNothing() {
        Chart chart = Chart.bars("Requests", "", DAYS, List.of(new Series("good", List.of(0L, 0L))));
        assertEquals("1", chart.top());
        assertEquals(List.of(), chart.bars());
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "3,5", "5,5", "6,10", "11,20", "21,50", "999,1000", "1001,2000"})
    void endsAtARoundFigure(long most, long top) {
        assertEquals(top, Chart.niceAbove(most));
    }
}
