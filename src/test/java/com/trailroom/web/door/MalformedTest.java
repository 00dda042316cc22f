package com.trailroom.web.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/%41", "/a%2Fb", "/%c3%a4", "/docs/a-b_c~d"})
    void letsAPathPass(String path) {
        assertEquals(Optional.empty(), Malformed.status(request(path, "localhost")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%", "/%4", "/%zz", "/%4g", "/a%%41", "/%u0041"})
    void refusesAPathWhoseEscapesAreNone(String path) {
        assertEquals(Optional.of(HttpStatus.BAD_REQUEST_400), Malformed.status(request(path, "localhost")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.example:8080", "192.0.2.1", "[2001:db8::1]:443", "a_b", ""})
    void letsAHostPass(String host) {
        assertEquals(Optional.empty(), Malformed.status(request("/", host)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a:xx", "a:123456", "a/b", "me@a", "[::1", "a\"b", "<a>", "a,b c"})
    void refusesAHostThatIsNone(String host) {
        assertEquals(Optional.of(HttpStatus.BAD_REQUEST_400), Malformed.status(request("/", host)));
    }

    private static HttpRequestPacket request(String path, String host) {
        return HttpRequestPacket.builder()
                .method(Method.GET)
                .uri(path)
                .protocol(Protocol.HTTP_1_1)
                .header("Host", host)
                .build();
    }
}
