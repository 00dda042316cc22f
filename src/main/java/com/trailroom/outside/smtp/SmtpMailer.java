package com.trailroom.outside.smtp;

import com.trailroom.mail.Mail;
import com.trailroom.mail.Mailer;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;

/** Hands mails to a mail server, each over a connection of its own. */
class SmtpMailer implements Mailer {

    private final SmtpSettings settings;
    private final Session session;
    private final Clock clock;

    SmtpMailer(SmtpSettings settings, Clock clock) {
        this.settings = settings;
        this.session = Session.getInstance(settings.properties());
        this.clock = clock;
    }

    @Override
    public Handover hand(Mail mail) {
        try {
            InternetAddress to = new InternetAddress(mail.to(), true);
            SmtpMessage message = new SmtpMessage(session, settings.from(), mail, clock.instant());
            try (Transport transport = session.getTransport("smtp")) {
                connect(transport);
                transport.sendMessage(message, new InternetAddress[] {to});
            }
            return new Handover.Accepted();
        } catch (AddressException notAnAddress) {
            return new Handover.Refused("not an address");
        } catch (AuthenticationFailedException e) {
            return new Handover.Deferred("the mail server does not accept TRAILROOM_SMTP_USER and _PASSWORD");
        } catch (SendFailedException e) {
            return answer(e);
        } catch (MessagingException e) {
            return new Handover.Deferred(why(e));
        }
    }

    private void connect(Transport transport) throws MessagingException {
        var login = settings.login();
        if (login.isPresent()) transport.connect(login.get().user(), login.get().password());
        else transport.connect();
    }

    /** A server that says 5xx to the address never takes it; whatever else it says, it may change its mind. */
    private static Handover answer(SendFailedException e) {
        boolean never = e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0;
        return never ? new Handover.Refused(why(e)) : new Handover.Deferred(why(e));
    }

    /** The deepest cause is what the server said, or the network did. */
    private static String why(MessagingException e) {
        Throwable cause = e;
        while (cause instanceof MessagingException outer && outer.getNextException() != null) {
            cause = outer.getNextException();
        }
        String words = String.valueOf(cause.getMessage()).strip().replaceAll("\\s+", " ");
        return words.length() > 300 ? words.substring(0, 300) : words;
    }
}
