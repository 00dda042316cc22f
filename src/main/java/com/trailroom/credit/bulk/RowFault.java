package com.trailroom.credit.bulk;

/** What is wrong with a row, in a sentence for who made the file. */
public record RowFault(int line, String words) {}
