package com.trailroom.web.admin.insight;

import java.util.List;

/** Figures in rows; the first column names the row. */
public record Table(String name, List<String> head, List<List<String>> rows) {

    public Table {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }
}
