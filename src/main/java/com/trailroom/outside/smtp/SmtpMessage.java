package com.trailroom.outside.smtp;

import com.trailroom.mail.Mail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Date;

/** A mail with its headers; its Message-ID is made of the mail's id, so that a second copy is known for one. */
final class SmtpMessage extends MimeMessage {

    private final String messageId;

    SmtpMessage(Session session, InternetAddress from, Mail mail, Instant now) throws MessagingException {
        super(session);
        String address = from.getAddress();
        messageId = "<" + mail.id() + "@" + address.substring(address.indexOf('@') + 1) + ">";
        setFrom(from);
        setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        setSubject(mail.subject(), "UTF-8");
        setSentDate(Date.from(now));
        setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no out-of-office answers
        setContent(new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html")));
        saveChanges();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, "UTF-8", kind);
        return part;
    }
}
