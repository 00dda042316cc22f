package com.trailroom.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.trailroom.kernel.AddressRange;
import com.trailroom.kernel.IpLiteral;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressesTest {

    private final ClientAddresses addresses = new ClientAddresses(
            Stream.of("10.0.0.0/8", "fd00::/8").map(AddressRange::of).toList());

    /** A line each: who connects, what X-Forwarded-For says (| begins another line of it), who it is. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "203.0.113.9; ; 203.0.113.9",
                "203.0.113.9; 198.51.100.1; 203.0.113.9",
                "10.0.0.1; ; 10.0.0.1",
                "10.0.0.1; 198.51.100.1; 198.51.100.1",
                "10.0.0.1; 1.2.3.4, 198.51.100.1; 198.51.100.1",
                "10.0.0.1; 1.2.3.4, 198.51.100.1, 10.9.9.9; 198.51.100.1",
                "10.0.0.1; 1.2.3.4, 198.51.100.1 | 10.9.9.9; 198.51.100.1",
                "10.0.0.1; 198.51.100.1, 127.0.0.1; 127.0.0.1",
                "10.0.0.1; 10.0.0.3, 10.0.0.2; 10.0.0.3",
                "10.0.0.1; 198.51.100.1, unknown; 10.0.0.1",
                "10.0.0.1; 198.51.100.1, unknown, 10.9.9.9; 10.9.9.9",
                "10.0.0.1; 198.51.100.1,; 10.0.0.1",
                "10.0.0.1; 127.1; 10.0.0.1",
                "10.0.0.1; 198.51.100.1:4711; 198.51.100.1",
                "10.0.0.1; [2001:db8::7]:4711; 2001:db8:0:0:0:0:0:7",
                "10.0.0.1; 2001:db8::7; 2001:db8:0:0:0:0:0:7",
                "10.0.0.1; ::ffff:198.51.100.1; 198.51.100.1",
                "fd00::1; 198.51.100.1; 198.51.100.1",
                "fe80::1%eth0; 198.51.100.1; fe80:0:0:0:0:0:0:1",
                "10.0.0.1; <script>; 10.0.0.1"
            })
    void isTheLastHopThatIsNoTrustedProxy(String peer, String header, String client) {
        assertEquals(client, of(peer, header, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '~',
            value = {
                "10.0.0.1! for=198.51.100.1! 198.51.100.1",
                "10.0.0.1! For=\"198.51.100.1:4711\";proto=https! 198.51.100.1",
                "10.0.0.1! proto=https;for=\"[2001:db8::7]:4711\"! 2001:db8:0:0:0:0:0:7",
                "10.0.0.1! for=1.2.3.4, for=198.51.100.1;by=10.0.0.1, for=10.9.9.9! 198.51.100.1",
                "10.0.0.1! for=1.2.3.4 | for=198.51.100.1! 198.51.100.1",
                "10.0.0.1! for=1.2.3.4, for=_hidden! 10.0.0.1",
                "10.0.0.1! for=1.2.3.4, for=unknown! 10.0.0.1",
                "10.0.0.1! for=1.2.3.4, by=10.0.0.9! 10.0.0.1",
                "10.0.0.1! host=\"a, for=1.2.3.4\";for=198.51.100.1! 198.51.100.1",
                "10.0.0.1! for=198.51.100.1, \"! 10.0.0.1",
                "203.0.113.9! for=198.51.100.1! 203.0.113.9"
            })
    void isReadFromForwardedAsWell(String peer, String header, String client) {
        assertEquals(client, of(peer, null, header));
    }

    @ParameterizedTest
    @CsvSource({"198.51.100.1, for=198.51.100.1, 198.51.100.1", "198.51.100.1, for=1.2.3.4, 10.0.0.1"})
    void isTheProxyWhenTheHeadersContradictEachOther(String forwardedFor, String forwarded, String client) {
        assertEquals(client, of("10.0.0.1", forwardedFor, forwarded));
    }

    @ParameterizedTest
    @CsvSource({
        "198.51.100.1, 198.51.100.1",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
        "2001:db8:1:2::, 2001:db8:1:2:0:0:0:0/64",
        "::ffff:198.51.100.1, 198.51.100.1"
    })
    void isCountedByTheNetworkOfOneCustomer(String address, String group) {
        assertEquals(group, new ClientAddress(IpLiteral.parse(address).orElseThrow()).group());
    }

    private String of(String peer, String forwardedFor, String forwarded) {
        return addresses.of(peer, lines(forwardedFor), lines(forwarded)).text();
    }

    private static List<String> lines(String header) {
        return header == null ? List.of() : List.of(header.split("\\|"));
    }
}
