package com.trailroom.outside.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.trailroom.mail.Mail;
import com.trailroom.mail.Mailer.Handover;
import com.trailroom.outside.smtp.SmtpSettings.Encryption;
import com.trailroom.outside.smtp.SmtpSettings.Login;
import com.trailroom.support.MovableClock;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpMailerTest {

    private static final Login LOGIN = new Login("trailroom", "an smtp password");
    private static final Mail MAIL = new Mail(
            "mail_0abc",
            "alice@example.org",
            "Grüße – ein neues Paßwort",
            "Zur Seite: https://trailroom.example.org/ä\n",
            "<p>Zur <a href=\"https://trailroom.example.org/ä\">Seite</a></p>");

    private final MovableClock clock = new MovableClock();
    private GreenMail server;

    @BeforeEach
    void start() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.withConfiguration(
                new GreenMailConfiguration().withUser("a@example.org", LOGIN.user(), LOGIN.password()));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void handsOverBothTextsAndAllHeaders() throws Exception {
        assertEquals(new Handover.Accepted(), mailer(Optional.of(LOGIN)).hand(MAIL));
        MimeMessage got = server.getReceivedMessages()[0];
        assertEquals("TrailRoom <no-reply@trailroom.example.org>", got.getFrom()[0].toString());
        assertEquals("alice@example.org", got.getRecipients(Message.RecipientType.TO)[0].toString());
        assertEquals(MAIL.subject(), got.getSubject());
        assertEquals("<mail_0abc@trailroom.example.org>", got.getMessageID());
        assertEquals(Date.from(clock.instant()), got.getSentDate());
        assertEquals("auto-generated", got.getHeader("Auto-Submitted")[0]);
        MimeMultipart parts = assertInstanceOf(MimeMultipart.class, got.getContent());
        assertTrue(parts.getContentType().startsWith("multipart/alternative"));
        assertPart("text/plain", MAIL.text(), parts.getBodyPart(0));
        assertPart("text/html", MAIL.html(), parts.getBodyPart(1));
    }

    @Test
    void triesLaterWhenTheServerDoesNotKnowIt() {
        Handover handover = mailer(Optional.of(new Login("trailroom", "wrong"))).hand(MAIL);
        Handover.Deferred deferred = assertInstanceOf(Handover.Deferred.class, handover);
        assertTrue(deferred.why().contains("TRAILROOM_SMTP_USER"), deferred.why());
    }

    @Test
    void triesLaterWhenNobodyListens() {
        int port = server.getSmtp().getPort();
        server.stop();
        assertInstanceOf(
                Handover.Deferred.class,
                mailer(port, Encryption.OFF, Optional.empty()).hand(MAIL));
    }

    @Test
    void saysNothingInTheClearToAServerWithoutStartTls() {
        Handover handover = mailer(server.getSmtp().getPort(), Encryption.STARTTLS, Optional.of(LOGIN))
                .hand(MAIL);
        assertInstanceOf(Handover.Deferred.class, handover);
        assertEquals(0, server.getReceivedMessages().length);
    }

    @Test
    void givesUpAnAddressThatTheServerRefusesForGoodAndNoOther() throws Exception {
        try (ScriptedServer refusing = new ScriptedServer("550 5.1.1 no such user")) {
            Handover.Refused refused = assertInstanceOf(
                    Handover.Refused.class,
                    mailer(refusing.port(), Encryption.OFF, Optional.empty()).hand(MAIL));
            assertTrue(refused.why().contains("no such user"), refused.why());
        }
        try (ScriptedServer busy = new ScriptedServer("451 4.7.1 greylisted, come back later")) {
            Handover.Deferred deferred = assertInstanceOf(
                    Handover.Deferred.class,
                    mailer(busy.port(), Encryption.OFF, Optional.empty()).hand(MAIL));
            assertTrue(deferred.why().contains("greylisted"), deferred.why());
        }
    }

    @Test
    void doesNotWaitForEverForASilentServer() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            SmtpMailer mailer = mailer(silent.getLocalPort(), Encryption.OFF, Optional.empty());
            assertTimeout(Duration.ofSeconds(20), () -> assertInstanceOf(Handover.Deferred.class, mailer.hand(MAIL)));
        }
    }

    @Test
    void refusesWhatIsNoAddressAndASenderThatIsNone() {
        Mail toNobody = new Mail("mail_1", "alice@example.org, bob@example.org", "subject", "text", "html");
        assertInstanceOf(Handover.Refused.class, mailer(Optional.of(LOGIN)).hand(toNobody));
        assertThrows(IllegalStateException.class, () -> SmtpSettings.sender("TrailRoom"));
    }

    private static void assertPart(String type, String text, BodyPart part) throws Exception {
        assertTrue(part.isMimeType(type), part.getContentType());
        assertEquals(text.strip(), part.getContent().toString().strip());
    }

    private SmtpMailer mailer(Optional<Login> login) {
        return mailer(server.getSmtp().getPort(), Encryption.OFF, login);
    }

    private SmtpMailer mailer(int port, Encryption encryption, Optional<Login> login) {
        return new SmtpMailer(
                new SmtpSettings(
                        "127.0.0.1",
                        port,
                        login,
                        SmtpSettings.sender("TrailRoom <no-reply@trailroom.example.org>"),
                        encryption,
                        Duration.ofSeconds(3)),
                clock);
    }

    /** Says yes to everything but the recipient. */
    private static final class ScriptedServer implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

        ScriptedServer(String answerToRecipient) throws IOException {
            Thread thread = new Thread(() -> converse(answerToRecipient));
            thread.setDaemon(true);
            thread.start();
        }

        int port() {
            return socket.getLocalPort();
        }

        private void converse(String answerToRecipient) {
            try (Socket client = socket.accept()) {
                var in = new java.io.BufferedReader(
                        new java.io.InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                say(client, "220 ready");
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    say(client, line.startsWith("RCPT") ? answerToRecipient : "250 ok");
                }
            } catch (IOException gone) {
                // the client has hung up
            }
        }

        private static void say(Socket client, String line) throws IOException {
            client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
