package com.trailroom.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.trailroom.kernel.AddressRange;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransportsTest {

    private final Transports transports = new Transports(new ClientAddresses(
            Stream.of("10.0.0.0/8", "fd00::/8").map(AddressRange::of).toList()));

    /** A line each: who connects, X-Forwarded-Proto, Forwarded (| begins another line of it), whether that is secure. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "10.0.0.1    ! https                ! ! true",
                "10.0.0.1    ! HTTPS                ! ! true",
                "fd00::1     ! https                ! ! true",
                "10.0.0.1    !                      ! ! false",
                "10.0.0.1    ! http                 ! ! false",
                "10.0.0.1    ! https, http          ! ! false",
                "10.0.0.1    ! http, https          ! ! false",
                "10.0.0.1    ! https | http         ! ! false",
                "10.0.0.1    ! https, https         ! ! true",
                "10.0.0.1    ! https,               ! ! false",
                "10.0.0.1    ! httpsx               ! ! false",
                "203.0.113.9 ! https                ! ! false",
                "203.0.113.9 ! ! for=1.2.3.4;proto=https ! false",
                "10.0.0.1    ! ! for=1.2.3.4;proto=https ! true",
                "10.0.0.1    ! ! for=1.2.3.4;Proto=\"https\";by=10.0.0.1 ! true",
                "10.0.0.1    ! ! for=1.2.3.4;proto=http ! false",
                "10.0.0.1    ! ! for=1.2.3.4;proto=https, for=10.0.0.2;proto=http ! false",
                "10.0.0.1    ! ! for=1.2.3.4 ! false",
                "10.0.0.1    ! https ! for=1.2.3.4;proto=http ! false",
                "10.0.0.1    ! https ! for=1.2.3.4 ! true",
            })
    void isSecureWhenATrustedProxySaysSo(String peer, String proto, String forwarded, boolean secure) {
        assertEquals(secure, transports.isSecure(peer, lines(proto), lines(forwarded)));
    }

    private static List<String> lines(String header) {
        return header == null ? List.of() : List.of(header.split("\\s*\\|\\s*"));
    }
}
