package com.trailroom.outside.smtp;

import com.trailroom.config.Settings;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/**
 * How to reach the mail server.
 *
 * @param login   empty when the server wants none
 * @param patience for each step: connecting, an answer, a write
 */
record SmtpSettings(
        String host, int port, Optional<Login> login, InternetAddress from, Encryption encryption, Duration patience) {

    record Login(String user, String password) {

        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }

    enum Encryption {
        STARTTLS(587),
        IMPLICIT(465),
        OFF(25);

        private final int usualPort;

        Encryption(int usualPort) {
            this.usualPort = usualPort;
        }
    }

    static SmtpSettings of(String host, Settings settings) {
        Encryption encryption =
                Encryption.valueOf(settings.text("smtp.tls").orElse("starttls").toUpperCase(java.util.Locale.ROOT));
        return new SmtpSettings(
                host,
                settings.number("smtp.port").orElse(encryption.usualPort),
                settings.text("smtp.user")
                        .map(user ->
                                new Login(user, settings.text("smtp.password").orElse(""))),
                sender(settings.text("smtp.from").orElseThrow()),
                encryption,
                Duration.ofSeconds(20));
    }

    static InternetAddress sender(String text) {
        try {
            return new InternetAddress(text, true);
        } catch (AddressException e) {
            throw new IllegalStateException("TRAILROOM_SMTP_FROM is not an address", e);
        }
    }

    /** As Jakarta Mail's SMTP provider wants them. */
    Properties properties() {
        Properties all = new Properties();
        String limit = String.valueOf(patience.toMillis());
        all.put("mail.smtp.host", host);
        all.put("mail.smtp.port", String.valueOf(port));
        all.put("mail.smtp.auth", String.valueOf(login.isPresent()));
        all.put("mail.smtp.connectiontimeout", limit);
        all.put("mail.smtp.timeout", limit);
        all.put("mail.smtp.writetimeout", limit);
        all.put("mail.smtp.starttls.enable", String.valueOf(encryption == Encryption.STARTTLS));
        all.put("mail.smtp.starttls.required", String.valueOf(encryption == Encryption.STARTTLS));
        all.put("mail.smtp.ssl.enable", String.valueOf(encryption == Encryption.IMPLICIT));
        all.put("mail.smtp.ssl.checkserveridentity", "true");
        all.put("mail.smtp.ssl.protocols", "TLSv1.2 TLSv1.3");
        all.put("mail.mime.allowutf8", "true");
        return all;
    }
}
