package com.trailroom.credit.bulk;

import com.trailroom.kernel.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A file that was uploaded.
 *
 * @param id     of its bytes: the same file has the same one
 * @param name   what it was called; only for people
 * @param faults empty when it can be carried out
 */
public record BulkFile(
        String id,
        String name,
        String uploader,
        Instant uploaded,
        List<BulkRow> rows,
        List<RowFault> faults,
        Optional<Execution> execution) {

    /**
     * How it was carried out.
     *
     * @param done    how many rows, from the first on, are done or refused
     * @param refused lines that were not carried out because the account had too few credits
     */
    public record Execution(Actor actor, String reason, Instant began, int done, List<Integer> refused) {

        public Execution {
            refused = List.copyOf(refused);
        }
    }

    public BulkFile {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }

    /** What it gives and takes in all. */
    public long sum() {
        return rows.stream().mapToLong(BulkRow::credits).sum();
    }

    public boolean isDone() {
        return execution.filter(how -> how.done() == rows.size()).isPresent();
    }
}
