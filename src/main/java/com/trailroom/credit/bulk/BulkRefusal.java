package com.trailroom.credit.bulk;

import com.trailroom.kernel.Refusal;

/** Why a file as a whole cannot be read or carried out. */
public enum BulkRefusal implements Refusal.Reason {
    TOO_LARGE("The file is larger than 1 MB. Split it into several."),
    NOT_TEXT("The file is not text in UTF-8. Save it as CSV (UTF-8)."),
    MALFORMED("The file is not CSV: a quotation mark is not closed, or something stands behind a closed one."),
    EMPTY("The file has no rows."),
    WRONG_COLUMNS("The first line must name the columns: account,credits,reason. The reason may be left out."),
    TOO_MANY_ROWS("The file has more than 5,000 rows. Split it into several."),
    HAS_FAULTS("The file has rows with errors. Correct them, and upload it again."),
    ALREADY_EXECUTED("This file was executed before, and is not executed again.");

    private final String words;

    BulkRefusal(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public int status() {
        return 422;
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
