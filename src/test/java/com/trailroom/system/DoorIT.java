package com.trailroom.system;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What is sent here is no request, or none that TrailRoom is asked about, or names somebody else's host. Asks the product as
 * it is shipped: the server of the other tests opens its port too early.
 */
@Order(3)
@Execution(ExecutionMode.CONCURRENT)
class DoorIT {

    private static final Duration BOOT = Duration.ofMinutes(6);
    private static final List<String> JAVA = List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private static final String SITE = "https://trailroom.example";
    private static final String HOST = "Host: localhost\r\nConnection: close\r\n";
    private static final String POST = "POST /theme HTTP/1.1\r\n" + HOST;
    private static final int PATIENCE_MILLIS = 20_000;

    private static Product product;

    @BeforeAll
    static void start() throws InterruptedException {
        product =
                Product.start(new Product.Setup(SystemFolder.fresh("door"), JAVA, Map.of("TRAILROOM_BASE_URL", SITE)));
        product.awaitReady(BOOT);
    }

    @AfterAll
    static void end() throws InterruptedException {
        product.close();
    }

    @Test
    void refusesAPathWhoseEscapesAreNone() {
        for (String path : new String[] {"/%zz", "/api/v1/%zz", "/static/%4", "/sign-in%"}) {
            String answer = isRefused(400, "GET " + path + " HTTP/1.1\r\n" + HOST + "\r\n");
            assertTrue(answer.endsWith("\r\n\r\n400 Bad Request\n"), answer);
        }
    }

    @Test
    void refusesAHostThatIsNoneOrIsNamedTwice() {
        for (String hosts :
                new String[] {"Host: a:xx", "Host: a b", "Host: a\r\nHost: b", "Host: [::1", "Host: a/b", ""}) {
            isRefused(
                    400, "GET / HTTP/1.1\r\n" + hosts + (hosts.isEmpty() ? "" : "\r\n") + "Connection: close\r\n\r\n");
        }
    }

    @Test
    void refusesABodyWhoseEndNobodyKnows() {
        for (String length : new String[] {
            "Content-Length: abc",
            "Content-Length: -5",
            "Content-Length: 99999999999999999999",
            "Content-Length: 1\r\nContent-Length: 2"
        }) {
            isRefused(400, POST + length + "\r\n\r\n");
        }
        isRefused(501, POST + "Transfer-Encoding: unheard-of\r\n\r\n");
        isRefused(400, POST + "Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n");
    }

    @Test
    void refusesMoreThanItReads() {
        isRefused(414, "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\n" + HOST + "\r\n");
        isRefused(431, "GET / HTTP/1.1\r\n" + HOST + "X-Long: " + "a".repeat(20_000) + "\r\n\r\n");
        isRefused(431, "GET / HTTP/1.1\r\n" + HOST + "X-Many: 1\r\n".repeat(300) + "\r\n");
    }

    @Test
    void refusesAnUnknownVersionAndWhatIsNoHeader() {
        isRefused(505, "GET / HTTP/3.0\r\n" + HOST + "\r\n");
        isRefused(505, "GET /a b HTTP/1.1\r\n" + HOST + "\r\n");
        isRefused(400, "GET / HTTP/1.1\r\n" + HOST + "no name: 1\r\n\r\n");
        isRefused(400, "GET  HTTP/1.1\r\n" + HOST + "\r\n");
    }

    @Test
    void refusesPathsThatLeadNowhereAndMethodsThatEcho() {
        for (String path :
                new String[] {"/%00", "/%c0%ae", "/a%5cb", "/a\\b", "/../../etc/passwd", "/%2e%2e/etc/passwd"}) {
            isRefused(400, "GET " + path + " HTTP/1.1\r\n" + HOST + "\r\n");
        }
        isRefused(405, "TRACE / HTTP/1.1\r\n" + HOST + "X-Secret: echo\r\n\r\n");
        isRefused(417, POST + "Expect: the-unexpected\r\n\r\n");
    }

    @Test
    void leadsToThePublicAddressWhateverHostIsNamed() {
        String evil = " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n";
        for (String scheme : new String[] {"", "X-Forwarded-Host: evil.example\r\n", "X-Forwarded-Proto: https\r\n"}) {
            String answer = answer("GET /try-ons?status=failed" + evil + scheme + "\r\n");
            assertTrue(
                    answer.contains("\r\nLocation: " + SITE + "/sign-in?next=%2Ftry-ons%3Fstatus%3Dfailed\r\n"),
                    answer);
            assertFalse(answer.contains("evil.example"), answer);
        }
        assertFalse(answer("GET /static/css" + evil + "\r\n").contains("evil.example"));
        assertTrue(answer("GET /health/live HTTP/1.1\r\nHost: 10.0.0.7\r\nConnection: close\r\n\r\n")
                .startsWith("HTTP/1.1 200 "));
    }

    @Test
    void writesThePublicAddressIntoMailsWhateverHostIsNamed() {
        String body = "{\"email\":\"alice@example.org\",\"password\":\"correct horse battery\",\"consent\":true}";
        String registered = answer("POST /api/v1/auth/register HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
        assertTrue(registered.startsWith("HTTP/1.1 201 "), registered);
        String outbox = answer("GET /dev/outbox HTTP/1.0\r\n\r\n");
        Matcher mail = Pattern.compile("/dev/outbox/[^\"/]+").matcher(outbox);
        assertTrue(mail.find(), outbox);
        String shown = answer("GET " + mail.group() + " HTTP/1.0\r\n\r\n");
        assertTrue(shown.contains(SITE + "/verification/"), shown);
        assertFalse(shown.contains("evil.example"), shown);
    }

    @Test
    void letsRequestsPass() {
        for (String request : new String[] {
            "GET /sign-in HTTP/1.1\r\n" + HOST + "\r\n",
            "GET /static/css/%62ase.css HTTP/1.1\r\n" + HOST + "\r\n",
            "GET /sign-in?next=%zz HTTP/1.1\r\n" + HOST + "\r\n",
            "GET /sign-in HTTP/1.0\r\n\r\n",
            "GET /sign-in HTTP/1.1\r\nHost: [::1]:8080\r\nConnection: close\r\n\r\n",
        }) {
            assertTrue(answer(request).startsWith("HTTP/1.1 200 "), request);
        }
    }

    /** With the headers, and with nothing of what was sent; gives the whole answer. */
    private String isRefused(int status, String request) {
        String answer = answer(request);
        String head = answer.split("\r\n\r\n", 2)[0].toLowerCase(Locale.ROOT);
        assertAll(
                shown(request) + " " + head,
                Stream.concat(
                        Stream.of(
                                () -> assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer),
                                () -> assertTrue(!answer.contains("echo"), answer)),
                        Stream.of(
                                        "content-security-policy: default-src 'self'",
                                        "x-content-type-options: nosniff",
                                        "x-frame-options: deny",
                                        "referrer-policy: strict-origin-when-cross-origin",
                                        "permissions-policy: ",
                                        "cross-origin-opener-policy: same-origin",
                                        "cross-origin-resource-policy: same-origin")
                                .map(header -> () -> assertEquals(
                                        1,
                                        Arrays.stream(head.split("\r\n"))
                                                .filter(line -> line.startsWith(header))
                                                .count(),
                                        header))));
        return answer;
    }

    private String answer(String request) {
        try (Socket socket = new Socket("127.0.0.1", URI.create(product.url()).getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new AssertionError(shown(request), e);
        }
    }

    private static String shown(String request) {
        return request.substring(0, Math.min(request.length(), 80));
    }
}
