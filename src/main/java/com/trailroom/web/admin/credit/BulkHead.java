package com.trailroom.web.admin.credit;

import com.trailroom.account.Account;
import com.trailroom.account.Accounts;
import com.trailroom.credit.bulk.BulkFile;
import com.trailroom.web.admin.Times;

/**
 * A file as lists show it.
 *
 * @param state {@code faulty}, {@code ready}, {@code running} or {@code done}
 */
public record BulkHead(
        String id,
        String name,
        String uploaded,
        String uploader,
        int rows,
        int faults,
        String sum,
        String state,
        int done,
        int refused,
        String began,
        String actor,
        String reason) {

    static BulkHead of(BulkFile file, Accounts accounts) {
        return new BulkHead(
                file.id(),
                file.name(),
                Times.minute(file.uploaded()),
                email(file.uploader(), accounts),
                file.rows().size(),
                file.faults().size(),
                BulkLine.signed(file.sum()),
                state(file),
                file.execution().map(BulkFile.Execution::done).orElse(0),
                file.execution().map(how -> how.refused().size()).orElse(0),
                file.execution().map(how -> Times.second(how.began())).orElse(""),
                file.execution().map(how -> email(how.actor().id(), accounts)).orElse(""),
                file.execution().map(BulkFile.Execution::reason).orElse(""));
    }

    private static String state(BulkFile file) {
        if (file.isDone()) return "done";
        if (file.execution().isPresent()) return "running";
        return file.faults().isEmpty() ? "ready" : "faulty";
    }

    private static String email(String id, Accounts accounts) {
        return accounts.find(id).map(Account::email).orElse(id);
    }
}
