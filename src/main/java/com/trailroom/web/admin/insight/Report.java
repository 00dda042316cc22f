package com.trailroom.web.admin.insight;

import com.trailroom.web.Chart;
import java.util.List;

/**
 * The answer to a kind of questions over some days.
 *
 * @param notes how it was reckoned, where that is not plain
 * @param file  the same for programs: numbers without grouping, the head first
 */
record Report(List<Tile> figures, List<Chart> charts, List<Table> tables, List<String> notes, List<List<String>> file) {

    Report {
        figures = List.copyOf(figures);
        charts = List.copyOf(charts);
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
        file = List.copyOf(file);
    }
}
