package com.trailroom.guard.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.trailroom.kernel.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileUrlsTest {

    private static Internet internet;
    private static Canary canary;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        internet = new Internet(folder);
        canary = new Canary();
        internet.means("private.example", "10.0.0.5");
        internet.means("loopback.example", "127.0.0.1");
        internet.means("loopback6.example", "::1");
        internet.means("mixed.example", Internet.PUBLIC, "127.0.0.1");
        internet.means("metadata.google.internal", "169.254.169.254");
        internet.means("nat64.example", "64:ff9b::7f00:1");
        internet.means("xn--bcher-kva.example", "127.0.0.1");
    }

    @AfterAll
    static void close() throws IOException {
        canary.close();
        internet.close();
    }

    @AfterEach
    void nobodyReachedTheCanary() {
        assertEquals(0, canary.visits());
    }

    /** {@code PORT} is the canary's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1:PORT/",
                "https://127.1:PORT/",
                "https://127.0.1:PORT/",
                "https://127.255.255.254:PORT/",
                "https://2130706433:PORT/",
                "https://0177.0.0.1:PORT/",
                "https://0177.0.0.01:PORT/",
                "https://017700000001:PORT/",
                "https://0x7f.0.0.1:PORT/",
                "https://0x7f.0x0.0x0.0x1:PORT/",
                "https://0x7f000001:PORT/",
                "https://0X7F000001:PORT/",
                "https://00000177.0.0.1:PORT/",
                "https://127.0.0.1.:PORT/",
                "https://0:PORT/",
                "https://0.0.0.0:PORT/",
                "https://[::]:PORT/",
                "https://[::1]:PORT/",
                "https://[0:0:0:0:0:0:0:1]:PORT/",
                "https://[::ffff:127.0.0.1]:PORT/",
                "https://[::ffff:7f00:1]:PORT/",
                "https://[::127.0.0.1]:PORT/",
                "https://[64:ff9b::127.0.0.1]:PORT/",
                "https://[64:ff9b::7f00:1]:PORT/",
                "https://[64:ff9b:1::7f00:1]:PORT/",
                "https://[2002:7f00:1::]:PORT/",
                "https://[2001:0:7f00:1::]:PORT/",
                "https://[fc00::1]:PORT/",
                "https://[fd00:ec2::254]:PORT/",
                "https://[fe80::1]:PORT/",
                "https://[fe80::1%25lo]:PORT/",
                "https://[fec0::1]:PORT/",
                "https://[ff02::1]:PORT/",
                "https://10.0.0.1:PORT/",
                "https://172.16.0.1:PORT/",
                "https://192.168.1.1:PORT/",
                "https://100.64.0.1:PORT/",
                "https://169.254.169.254:PORT/latest/meta-data/",
                "https://100.100.100.200:PORT/",
                "https://168.63.129.16:PORT/",
                "https://224.0.0.1:PORT/",
                "https://255.255.255.255:PORT/",
                "https://localhost:PORT/",
                "https://LOCALHOST:PORT/",
                "https://localhost.:PORT/",
                "https://intranet:PORT/",
                "https://private.example:PORT/",
                "https://loopback.example:PORT/",
                "https://LoopBack.Example:PORT/",
                "https://loopback6.example:PORT/",
                "https://mixed.example:PORT/",
                "https://nat64.example:PORT/",
                "https://bücher.example:PORT/",
                "https://metadata.google.internal:PORT/",
                "https://unknown.example:PORT/",
                "https://shop.example@127.0.0.1:PORT/",
                "https://user:pass@shop.example:PORT/",
                "https://shop.example:PORT@127.0.0.1:PORT/",
                "https://127.0.0.1:PORT#@shop.example/",
                "https://127.0.0.1:PORT\\@shop.example/",
                "https://%31%32%37.0.0.1:PORT/",
                "https://１２７.0.0.1:PORT/",
                "https://127。0。0。1:PORT/",
                "https://①②⑦.0.0.1:PORT/",
                "https:127.0.0.1:PORT/",
                "https:///127.0.0.1:PORT/",
                "https:\\\\127.0.0.1:PORT/",
                " https://127.0.0.1:PORT/",
                "https://127.0.0.1\t:PORT/",
                "https://127.0.0.1\r\nHost: shop.example:PORT/",
                "http://127.0.0.1:PORT/",
                "http://shop.example:PORT/",
                "ftp://127.0.0.1:PORT/",
                "file:///etc/passwd",
                "gopher://127.0.0.1:PORT/",
                "jar:https://127.0.0.1:PORT/!/",
                "//127.0.0.1:PORT/",
                "127.0.0.1:PORT",
                "https://",
                ""
            })
    void areNeitherTakenNorCalled(String pattern) throws InterruptedException {
        String url = pattern.replace("PORT", String.valueOf(canary.port()));
        OutboundCalls calls = internet.calls(false);
        Refusal refusal = assertThrows(Refusal.class, () -> calls.check(url));
        assertInstanceOf(DestinationRefusal.class, refusal.reason());
        OutboundCall call = new OutboundCall(url, Map.of(), Optional.of(new byte[] {1}), Duration.ofSeconds(5), 1024);
        assertInstanceOf(Reply.Unanswered.class, calls.call(call));
    }

    @ParameterizedTest
    @ValueSource(ints = {22, 25, 80, 3306, 8080, 27017})
    void takeNoOddPort(int port) {
        Destinations strict = new Destinations(host -> null, new HostileAddresses(), Destinations.PORTS, false);
        Refusal refusal = assertThrows(Refusal.class, () -> strict.of("https://8.8.8.8:" + port + "/"));
        assertEquals(DestinationRefusal.URL_PORT_NOT_ALLOWED, refusal.reason());
    }

    /** A name that leads to loopback is no more trustworthy on a developer's machine. */
    @ParameterizedTest
    @ValueSource(strings = {"https://loopback.example:PORT/", "http://loopback.example:PORT/", "http://10.0.0.1:PORT/"})
    void areRefusedInDevModeToo(String pattern) {
        String url = pattern.replace("PORT", String.valueOf(canary.port()));
        assertThrows(Refusal.class, () -> internet.calls(true).check(url));
    }
}
