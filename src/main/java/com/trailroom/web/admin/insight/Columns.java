package com.trailroom.web.admin.insight;

import com.trailroom.insight.Day;
import com.trailroom.kernel.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Figures of days, column by column: made once, written as a table for people and as a file for programs. */
final class Columns {

    private record Column(String name, Function<Day, String> people, Function<Day, String> programs) {}

    private final List<Column> columns = new ArrayList<>();

    Columns count(String name, Function<Day, Long> figure) {
        columns.add(new Column(name, day -> Figures.count(figure.apply(day)), day -> figure.apply(day)
                .toString()));
        return this;
    }

    Columns money(String name, Function<Day, Money> figure) {
        columns.add(new Column(name, day -> figure.apply(day).toString(), day -> figure.apply(day)
                .plain()));
        return this;
    }

    Columns text(String name, Function<Day, String> words, Function<Day, String> plain) {
        columns.add(new Column(name, words, plain));
        return this;
    }

    /** The latest day first. */
    Table table(List<Day> days) {
        List<List<String>> rows = new ArrayList<>(
                days.stream().map(day -> row(day, Column::people)).toList());
        Collections.reverse(rows);
        return new Table("Day by day", head(), rows);
    }

    List<List<String>> file(List<Day> days) {
        List<List<String>> lines = new ArrayList<>(List.of(head()));
        days.forEach(day -> lines.add(row(day, Column::programs)));
        return lines;
    }

    private List<String> head() {
        return Stream.concat(Stream.of("Day"), columns.stream().map(Column::name))
                .toList();
    }

    private List<String> row(Day day, Function<Column, Function<Day, String>> way) {
        return Stream.concat(Stream.of(day.date().toString()), columns.stream().map(column -> way.apply(column)
                        .apply(day)))
                .toList();
    }
}
