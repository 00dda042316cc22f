package com.trailroom.web.dev;

import com.trailroom.mail.Outbox;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A mail as the list shows it. */
public record MailRow(String id, String to, String subject, String at, String atIso) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMM yyyy, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    static MailRow of(Outbox.Kept kept) {
        return new MailRow(
                kept.mail().id(),
                kept.mail().to(),
                kept.mail().subject(),
                TIME.format(kept.at()),
                kept.at().toString());
    }
}
