package com.trailroom.guard.outbound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.guard.outbound.Reply.Trouble;
import com.trailroom.kernel.AddressRange;
import com.trailroom.support.StubServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class OutboundCallsTest {

    private static final byte[] BODY = "{\"ü\": 1}".getBytes(StandardCharsets.UTF_8);

    private static Internet internet;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        internet = new Internet(folder);
    }

    @AfterAll
    static void close() {
        internet.close();
    }

    @BeforeEach
    void reset() {
        internet.means(Internet.SHOP, Internet.PUBLIC);
        internet.answers(question -> Internet.Answer.of(200));
        internet.asked().clear();
        internet.lookups().clear();
    }

    @Test
    void sendsABodyByteForByteUnderTheHostsName() throws Exception {
        internet.answers(question ->
                new Internet.Answer(201, Map.of("Retry-After", "7"), "thanks".getBytes(StandardCharsets.UTF_8)));
        Reply.Answered reply = assertInstanceOf(Reply.Answered.class, post(internet.url(Internet.SHOP)));
        assertEquals(201, reply.status());
        assertEquals("7", reply.headers().get("retry-after"));
        assertEquals("thanks", new String(reply.body(), StandardCharsets.UTF_8));
        assertFalse(reply.cut());
        Internet.Asked asked = internet.asked().get(0);
        assertArrayEquals(BODY, asked.body());
        assertEquals(List.of("application/json"), asked.headers().get("Content-type"));
        assertTrue(asked.headers().get("Host").get(0).startsWith(Internet.SHOP));
    }

    @Test
    void looksANameUpOnceAndConnectsToWhatItLookedAt() throws Exception {
        assertEquals(internet.url(Internet.SHOP), internet.calls(false).check(internet.url(Internet.SHOP)));
        assertInstanceOf(Reply.Answered.class, post(internet.url(Internet.SHOP)));
        assertEquals(List.of(Internet.SHOP, Internet.SHOP), internet.lookups());
    }

    @Test
    void doesNotFollowANameThatIsReboundToLoopback() throws Exception {
        try (Canary canary = new Canary()) {
            String url = "https://" + Internet.SHOP + ":" + canary.port() + "/";
            internet.calls(false).check(url);
            internet.means(Internet.SHOP, "127.0.0.1");
            assertTrouble(Trouble.ADDRESS_REFUSED, post(url));
            assertEquals(0, canary.visits());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void doesNotFollowRedirects(int status) throws Exception {
        try (Canary canary = new Canary()) {
            String elsewhere = "https://127.0.0.1:" + canary.port() + "/";
            internet.answers(question -> new Internet.Answer(status, Map.of("Location", elsewhere), new byte[0]));
            assertEquals(
                    status,
                    assertInstanceOf(Reply.Answered.class, post(internet.url(Internet.SHOP)))
                            .status());
            assertEquals(0, canary.visits());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 407, 408, 421, 429, 500, 503})
    void sendsNothingTwice(int status) throws Exception {
        internet.answers(question -> new Internet.Answer(
                status,
                Map.of("Retry-After", "0", "WWW-Authenticate", "Basic", "Proxy-Authenticate", "Basic"),
                new byte[0]));
        post(internet.url(Internet.SHOP));
        assertEquals(1, internet.asked().size());
    }

    @Test
    void insistsOnACertificateOfTheHostsName() throws Exception {
        internet.means("other.example", Internet.PUBLIC);
        assertTrouble(Trouble.TLS_FAILED, post(internet.url("other.example")));
        assertTrouble(Trouble.TLS_FAILED, post(internet.url(Internet.PUBLIC)));
        assertEquals(0, internet.asked().size());
    }

    @Test
    void insistsOnATrustedCertificate() throws Exception {
        OutboundCalls trusting = new OutboundCalls(
                new Destinations(
                        host -> List.of(InetAddress.getByName(Internet.PUBLIC)),
                        new HostileAddresses(List.of(AddressRange.of(Internet.PUBLIC))),
                        port -> true,
                        false),
                OutboundRoom.client());
        assertTrouble(Trouble.TLS_FAILED, trusting.call(call(internet.url(Internet.SHOP), Duration.ofMinutes(1))));
    }

    @Test
    void takesInNoMoreThanItIsToKeep() throws Exception {
        internet.answers(question -> new Internet.Answer(500, Map.of(), new byte[5_000_000]));
        Reply.Answered reply = assertInstanceOf(Reply.Answered.class, post(internet.url(Internet.SHOP)));
        assertEquals(1024, reply.body().length);
        assertTrue(reply.cut());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n"})
    void endsInTimeHoweverSlowlyTheAnswerComes(String begin) throws Exception {
        try (ServerSocket slow = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            drip(slow, begin);
            Reply reply =
                    internet.calls(true).call(call("http://127.0.0.1:" + slow.getLocalPort(), Duration.ofSeconds(1)));
            assertTrouble(Trouble.TIMED_OUT, reply);
            assertTrue(reply.elapsed().toMillis() < 3000, reply.toString());
        }
    }

    @Test
    void endsInTimeWhenTheHandshakeDoesNot() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            Reply reply = internet.calls(true)
                    .call(call("https://localhost:" + silent.getLocalPort(), Duration.ofSeconds(1)));
            assertTrouble(Trouble.TIMED_OUT, reply);
        }
    }

    @Test
    void doesNotWaitForAResolverForEver() {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        Resolver hung = host -> {
            LockSupport.parkNanos(Duration.ofSeconds(20).toNanos());
            throw new UnknownHostException(host);
        };
        PatientResolver patient = new PatientResolver(hung, threads, Duration.ofMillis(50));
        assertThrows(UnknownHostException.class, () -> patient.resolve("a.example"));
        threads.shutdownNow();
    }

    @Test
    void tellsWhatWentWrong() throws Exception {
        assertTrouble(Trouble.HOST_UNKNOWN, post("https://unknown.example/"));
        int free;
        try (ServerSocket closed = new ServerSocket(0, 5, InetAddress.getByName(Internet.PUBLIC))) {
            free = closed.getLocalPort();
        }
        assertTrouble(Trouble.CONNECTION_FAILED, post("https://" + Internet.SHOP + ":" + free + "/"));
    }

    @Test
    void callsThisMachineInDevModeOnly() throws Exception {
        try (StubServer stub = new StubServer()) {
            stub.answers(StubServer.Answer.of(200, "{}"));
            String url = stub.url().replace("127.0.0.1", "localhost") + "/hook";
            assertInstanceOf(Reply.Answered.class, internet.calls(true).call(call(url, Duration.ofMinutes(1))));
            assertTrouble(Trouble.ADDRESS_REFUSED, post(url));
            assertEquals(1, stub.asked().size());
        }
    }

    private static Reply post(String url) throws InterruptedException {
        return internet.calls(false).call(call(url, Duration.ofMinutes(1)));
    }

    private static OutboundCall call(String url, Duration time) {
        return new OutboundCall(url, Map.of("Content-Type", "application/json"), Optional.of(BODY), time, 1024);
    }

    private static void assertTrouble(Trouble expected, Reply reply) {
        assertEquals(expected, assertInstanceOf(Reply.Unanswered.class, reply).trouble());
    }

    /** One byte every 50 ms, for as long as anyone listens. */
    private static void drip(ServerSocket server, String begin) {
        Thread thread = new Thread(() -> {
            try (Socket socket = server.accept();
                    OutputStream out = socket.getOutputStream()) {
                out.write(begin.getBytes(StandardCharsets.US_ASCII));
                while (true) {
                    Thread.sleep(50);
                    out.write('x');
                    out.flush();
                }
            } catch (IOException | InterruptedException gone) {
                // the test is over
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
