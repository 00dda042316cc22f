package com.trailroom.web.admin.audit;

import com.trailroom.audit.AuditEntry;
import com.trailroom.audit.Deed;
import com.trailroom.kernel.Csv;
import jakarta.json.Json;
import java.util.List;

/** Entries of the audit log as lines of a file, with everything their hash is made of. */
final class LogFiles {

    static final String CSV_HEAD = Csv.line(List.of(
            "Sequence",
            "Time",
            "Actor",
            "Role",
            "Address",
            "Action",
            "Subject",
            "Before",
            "After",
            "Reason",
            "Previous hash",
            "Hash"));

    private LogFiles() {}

    static String csv(AuditEntry entry) {
        Deed deed = entry.deed();
        return Csv.line(List.of(
                String.valueOf(entry.sequence()),
                entry.at().toString(),
                deed.actor().id(),
                deed.actor().role(),
                deed.actor().address(),
                deed.action(),
                deed.subject(),
                deed.before(),
                deed.after(),
                deed.reason(),
                entry.previousHash(),
                entry.hash()));
    }

    /** One object a line, as programs read logs. */
    static String json(AuditEntry entry) {
        Deed deed = entry.deed();
        return Json.createObjectBuilder()
                        .add("sequence", entry.sequence())
                        .add("at", entry.at().toString())
                        .add("actor", deed.actor().id())
                        .add("role", deed.actor().role())
                        .add("address", deed.actor().address())
                        .add("action", deed.action())
                        .add("subject", deed.subject())
                        .add("before", deed.before())
                        .add("after", deed.after())
                        .add("reason", deed.reason())
                        .add("previous_hash", entry.previousHash())
                        .add("hash", entry.hash())
                        .build()
                        .toString()
                + "\n";
    }
}
