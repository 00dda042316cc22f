package com.trailroom.outside.smtp;

import com.trailroom.mail.Mail;
import com.trailroom.mail.Mailer;
import com.trailroom.mail.Outbox;

/** The twin: sends nothing, and keeps mails where a developer finds them. */
class OutboxMailer implements Mailer {

    private final Outbox outbox;

    OutboxMailer(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Handover hand(Mail mail) {
        outbox.keep(mail);
        return new Handover.Accepted();
    }
}
