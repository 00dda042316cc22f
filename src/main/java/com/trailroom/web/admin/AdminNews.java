package com.trailroom.web.admin;

import java.util.Map;
import java.util.Optional;

/** What a page says after an action. */
final class AdminNews {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("suspended", "The account is suspended. Its sessions have ended, and its keys no longer work."),
            Map.entry("reactivated", "The account is active again."),
            Map.entry("role", "The role was changed. The account has to sign in again."),
            Map.entry("credits", "The credits were adjusted."),
            Map.entry("bulk", "The file is being carried out. Its rows tell how far it got."),
            Map.entry("password", "The password no longer works. A link to choose another was sent to the owner."),
            Map.entry("sessions", "All sessions of the account have ended."),
            Map.entry("keys", "All API keys of the account are revoked."),
            Map.entry("refund", "The refund is under way. Its state stands below."),
            Map.entry("wish", "The refund waits for another finance or super admin to confirm it."),
            Map.entry("withdrawn", "The refund was withdrawn."),
            Map.entry("difference", "The difference is closed."),
            Map.entry("job-cancelled", "The job is cancelled, and its credits went back."),
            Map.entry("job-refunded", "The job’s credits went back."),
            Map.entry("job-retried", "The job is done again, at no charge: the link stands below."),
            Map.entry("job-flagged", "The job is flagged."),
            Map.entry("job-unflagged", "The flag is gone."),
            Map.entry("closed-before", "Somebody else has closed it before."),
            Map.entry(
                    "blocked",
                    "The addresses are blocked, on this node at once and on every other within about a second."),
            Map.entry("unblocked", "The addresses may come in again."),
            Map.entry(
                    "settings",
                    "The settings are saved. They hold here at once, and on every other node within about a second."),
            Map.entry("case-cleared", "The case is closed: there is nothing in it."),
            Map.entry("case-warned", "The case is closed, and the owner gets a mail."),
            Map.entry("case-suspended", "The case is closed, and the account is suspended."),
            Map.entry("prompt-written", "The version is kept. It does not hold yet."),
            Map.entry("prompt-tried", "The picture is being made: it appears among the trials."),
            Map.entry(
                    "prompt-activated",
                    "This version holds now, here at once and on every other node within about a second."),
            Map.entry(
                    "prompt-back",
                    "The version before holds again, here at once and on every other node within about a second."),
            Map.entry("note", "The note was added."));

    private AdminNews() {}

    static Optional<Map<String, String>> of(String done) {
        return Optional.ofNullable(WORDS.get(done)).map(words -> Map.of("kind", "success", "text", words));
    }
}
