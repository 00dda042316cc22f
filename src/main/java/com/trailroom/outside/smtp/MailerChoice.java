package com.trailroom.outside.smtp;

import com.trailroom.config.Settings;
import com.trailroom.mail.Mailer;
import com.trailroom.mail.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** How mail leaves: over SMTP when a server is configured, else into the outbox; in production without either, not at all. */
@ApplicationScoped
class MailerChoice {

    private static final String NOWHERE = "TRAILROOM_SMTP_HOST is not set";

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Produces
    @Singleton
    Mailer mailer(Outbox outbox) {
        Optional<String> host = settings.text("smtp.host");
        if (host.isPresent()) return new SmtpMailer(SmtpSettings.of(host.get(), settings), clock);
        return outbox.isOpen() ? new OutboxMailer(outbox) : mail -> new Mailer.Handover.Refused(NOWHERE);
    }
}
