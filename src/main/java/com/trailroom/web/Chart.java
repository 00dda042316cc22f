package com.trailroom.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A chart as {@code shared/chart} draws it: stacked bars or lines over columns, such as days. Its plot is {@link #width()} by
 * 100 units, with y downwards; it is stretched to its place, so labels stand beside it, not in it.
 *
 * @param name    what it shows, in a few words
 * @param summary the same in a sentence with its figures, for those who do not see it
 * @param top     the label of the upper edge; the lower is 0
 * @param first   the label of the first column
 * @param last    the label of the last column
 */
public record Chart(
        String name,
        String summary,
        String top,
        String first,
        String last,
        int width,
        List<Key> legend,
        List<Bar> bars,
        List<Line> lines,
        List<Hint> hints) {

    private static final int COLUMN = 10;
    private static final int BAR = 8;

    /** What a colour means; {@code tone} is 1 to 4, as the style sheet has them. */
    public record Key(int tone, String words) {}

    public record Bar(int tone, String x, String y, String height) {}

    /** {@code points} as SVG's polyline takes them. */
    public record Line(int tone, String points) {}

    /** What a pointer over a column is told. */
    public record Hint(int x, String words) {}

    /** One kind of figure, one for each column. */
    public record Series(String words, List<Long> values) {}

    /** The columns' labels, in order. */
    public record Columns(List<String> labels) {}

    /** One series on top of the other. */
    public static Chart bars(String name, String unit, Columns columns, List<Series> series) {
        long most = 0;
        for (int i = 0; i < columns.labels().size(); i++) most = Math.max(most, sum(series, i));
        long top = niceAbove(most);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < columns.labels().size(); i++) {
            double y = 100;
            for (int s = 0; s < series.size(); s++) {
                double height = 100.0 * series.get(s).values().get(i) / top;
                y -= height;
                if (height > 0) bars.add(new Bar(s + 1, number(i * COLUMN + 1), number(y), number(height)));
            }
        }
        return of(name, unit, columns, series, top, bars, List.of());
    }

    /** One line each. */
    public static Chart lines(String name, String unit, Columns columns, List<Series> series) {
        long top = niceAbove(series.stream()
                .flatMap(one -> one.values().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(0));
        List<Line> lines = new ArrayList<>();
        for (int s = 0; s < series.size(); s++) {
            StringBuilder points = new StringBuilder();
            for (int i = 0; i < columns.labels().size(); i++) {
                double y = 100 - 100.0 * series.get(s).values().get(i) / top;
                points.append(number((i + 0.5) * COLUMN))
                        .append(',')
                        .append(number(y))
                        .append(' ');
            }
            lines.add(new Line(s + 1, points.toString().strip()));
        }
        return of(name, unit, columns, series, top, List.of(), lines);
    }

    /** Of one bar. */
    public int barWidth() {
        return BAR;
    }

    /** Of one column. */
    public int columnWidth() {
        return COLUMN;
    }

    /** The smallest of 1, 2, 5, 10, 20, 50 … that is not below. */
    static long niceAbove(long value) {
        for (long ten = 1; ; ten *= 10) {
            for (long step : new long[] {1, 2, 5}) if (step * ten >= value) return step * ten;
        }
    }

    private static Chart of(
            String name,
            String unit,
            Columns columns,
            List<Series> series,
            long top,
            List<Bar> bars,
            List<Line> lines) {
        List<String> labels = columns.labels();
        List<Key> legend = new ArrayList<>();
        List<Hint> hints = new ArrayList<>();
        StringBuilder summary = new StringBuilder(name);
        for (int s = 0; s < series.size(); s++) {
            legend.add(new Key(s + 1, series.get(s).words()));
            long most = series.get(s).values().stream()
                    .mapToLong(Long::longValue)
                    .max()
                    .orElse(0);
            summary.append(s == 0 ? ": " : "; ")
                    .append(series.get(s).words())
                    .append(" up to ")
                    .append(figure(most, unit));
        }
        for (int i = 0; i < labels.size(); i++) {
            StringBuilder words = new StringBuilder(labels.get(i));
            for (Series one : series) {
                words.append('\n')
                        .append(one.words())
                        .append(": ")
                        .append(figure(one.values().get(i), unit));
            }
            hints.add(new Hint(i * COLUMN, words.toString()));
        }
        return new Chart(
                name,
                summary.append('.').toString(),
                figure(top, unit),
                labels.get(0),
                labels.get(labels.size() - 1),
                labels.size() * COLUMN,
                legend,
                bars,
                lines,
                hints);
    }

    private static long sum(List<Series> series, int column) {
        return series.stream().mapToLong(one -> one.values().get(column)).sum();
    }

    private static String figure(long value, String unit) {
        return String.format(Locale.ENGLISH, "%,d", value) + (unit.isEmpty() ? "" : " " + unit);
    }

    private static String number(double value) {
        return String.format(Locale.ENGLISH, "%.2f", value).replaceAll("\\.?0+$", "");
    }
}
