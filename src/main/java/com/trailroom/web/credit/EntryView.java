package com.trailroom.web.credit;

import com.trailroom.credit.EntryType;
import com.trailroom.credit.LedgerEntry;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A ledger entry as the page shows it; {@code jobUrl} is null when no try-on caused it. */
public record EntryView(
        String at,
        String atIso,
        String typeLabel,
        String description,
        String jobUrl,
        long free,
        long purchased,
        long total,
        long balanceAfter) {

    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    static EntryView of(LedgerEntry entry) {
        return new EntryView(
                TIME.format(entry.at()),
                entry.at().toString(),
                label(entry),
                isOfJob(entry) || entry.type() == EntryType.FREE ? "" : entry.cause(),
                isOfJob(entry) ? "/try-ons/" + entry.cause() : null,
                entry.free(),
                entry.purchased(),
                entry.free() + entry.purchased(),
                entry.after().total());
    }

    private static boolean isOfJob(LedgerEntry entry) {
        return entry.cause().startsWith("job_");
    }

    private static String label(LedgerEntry entry) {
        return switch (entry.type()) {
            case FREE -> "Free credits of the day";
            case PURCHASE -> "Purchase";
            case USAGE -> "Try-on";
            case REFUND -> "Refund";
            case ADMIN_ADJUSTMENT -> "Adjustment";
        };
    }
}
