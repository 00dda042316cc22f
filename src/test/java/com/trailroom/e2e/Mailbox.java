package com.trailroom.e2e;

import com.microsoft.playwright.Page;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mails of one address, in the outbox that shows them where none are sent. */
record Mailbox(Page page, String email) {

    private static final int TRIES = 100;
    private static final int PAUSE_MILLIS = 100;

    /** The path of the link to {@code path} in the newest mail that has one; mails may take a moment. */
    String link(String path) {
        Pattern link = Pattern.compile("https?://[^/\\s]+(/" + path + "/[A-Za-z0-9_-]+)");
        Pattern row = Pattern.compile("(/dev/outbox/[^\"]+)\">[^<]*</a></td>\\s*<td>" + Pattern.quote(email));
        for (int i = 0; i < TRIES; i++) {
            Matcher mail = row.matcher(page.request().get("/dev/outbox").text());
            while (mail.find()) {
                Matcher found = link.matcher(page.request().get(mail.group(1)).text());
                if (found.find()) return found.group(1);
            }
            page.waitForTimeout(PAUSE_MILLIS);
        }
        throw new AssertionError("no link to " + path + " for " + email);
    }
}
