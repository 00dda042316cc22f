package com.trailroom.web.admin;

import com.trailroom.account.Account;
import com.trailroom.account.Accounts;
import com.trailroom.audit.Audit;
import com.trailroom.audit.AuditEntry;
import com.trailroom.audit.AuditFilter;
import com.trailroom.audit.Deed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was done last about something: a page tells it to its forms, and a form that was made before somebody else's deed is
 * not carried out blindly. Looking at pictures changes nothing, and does not count.
 */
@ApplicationScoped
class LatestDeeds {

    private static final int LOOKS = 50;
    private static final int SHOWN = 20;

    @Inject
    Audit audit;

    @Inject
    Accounts accounts;

    /** Its number; 0 when nothing was done. */
    long of(String subject) {
        return newest(subject).map(AuditEntry::sequence).orElse(0L);
    }

    /** In words, what was done since the form was made; a form that does not tell when has seen everything. */
    Optional<String> since(String subject, String seen) {
        if (!seen.matches("\\d{1,15}")) return Optional.empty();
        return newest(subject)
                .filter(entry -> entry.sequence() > Long.parseLong(seen))
                .map(this::words);
    }

    /** Newest first, looks included. */
    List<DeedRow> rows(String subject) {
        Map<String, String> names = new HashMap<>();
        return about(subject, SHOWN).stream()
                .map(entry -> DeedRow.of(
                        entry, names.computeIfAbsent(entry.deed().actor().id(), this::name)))
                .toList();
    }

    private List<AuditEntry> about(String subject, int most) {
        AuditFilter filter = new AuditFilter(
                Optional.empty(), Optional.empty(), Optional.of(subject), Optional.empty(), Optional.empty());
        return audit.find(filter, Optional.empty(), most);
    }

    String name(String actor) {
        return accounts.find(actor).map(Account::email).orElse(actor);
    }

    private Optional<AuditEntry> newest(String subject) {
        return about(subject, LOOKS).stream()
                .filter(entry -> !entry.deed().action().endsWith("_seen"))
                .findFirst();
    }

    private String words(AuditEntry entry) {
        Deed deed = entry.deed();
        String who = accounts.find(deed.actor().id()).map(Account::email).orElse("TrailRoom");
        String why = deed.reason().isEmpty() ? "" : ", “" + deed.reason() + "”";
        return "Nothing was done: since you opened this page, %s did %s here%s. Look at it, and send the form again if it is still right."
                .formatted(who, deed.action(), why);
    }
}
