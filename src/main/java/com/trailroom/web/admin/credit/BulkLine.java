package com.trailroom.web.admin.credit;

import com.trailroom.credit.Holding;
import com.trailroom.credit.bulk.BulkFile;
import com.trailroom.credit.bulk.BulkRow;
import com.trailroom.kernel.Csv;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row as the page shows it.
 *
 * @param before the balance now, and {@code after} once the row is carried out; both blank when it was
 * @param state  {@code planned}, {@code waiting}, {@code done} or {@code refused}
 */
public record BulkLine(
        int line,
        String named,
        String accountId,
        String credits,
        String before,
        String after,
        String reason,
        String state) {

    static final String HEAD = Csv.line(List.of("Line", "Account", "Id", "Credits", "Reason", "State"));

    static BulkLine of(BulkFile file, int at, Map<String, Holding> holdings) {
        BulkRow row = file.rows().get(at);
        Optional<Holding> holding = Optional.ofNullable(holdings.get(row.accountId()))
                .filter(known -> file.execution().isEmpty());
        return new BulkLine(
                row.line(),
                row.named(),
                row.accountId(),
                signed(row.credits()),
                holding.map(known -> grouped(known.balance().total())).orElse(""),
                holding.map(known -> grouped(known.balance().total() + row.credits()))
                        .orElse(""),
                reason(file, row),
                state(file, at));
    }

    static String csv(BulkFile file, int at) {
        BulkRow row = file.rows().get(at);
        return Csv.line(List.of(
                String.valueOf(row.line()),
                row.named(),
                row.accountId(),
                String.valueOf(row.credits()),
                reason(file, row),
                state(file, at)));
    }

    static String signed(long credits) {
        return (credits > 0 ? "+" : "") + grouped(credits);
    }

    static String grouped(long credits) {
        return "%,d".formatted(credits).replace('-', '\u2212');
    }

    private static String reason(BulkFile file, BulkRow row) {
        if (!row.reason().isEmpty()) return row.reason();
        return file.execution().map(BulkFile.Execution::reason).orElse("");
    }

    private static String state(BulkFile file, int at) {
        if (file.execution().isEmpty()) return "planned";
        BulkFile.Execution how = file.execution().get();
        if (at >= how.done()) return "waiting";
        return how.refused().contains(file.rows().get(at).line()) ? "refused" : "done";
    }
}
