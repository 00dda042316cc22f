package com.trailroom.web.door;

import java.util.Optional;
import java.util.regex.Pattern;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.http.util.MimeHeaders;

/**
 * What is no request, though the server lets it pass: a path whose escapes are none (RFC 3986, 2.1), a host that is none or is
 * named twice (RFC 9112, 3.2), and a body in a coding that nobody here knows (RFC 9112, 6.1).
 */
final class Malformed {

    private static final Pattern ESCAPES = Pattern.compile("(?:[^%]|%[0-9A-Fa-f]{2})*+");
    private static final Pattern HOST =
            Pattern.compile("(?:\\[[0-9A-Fa-f:.]++]|(?:[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*+)(?::\\d{0,5})?");

    private Malformed() {}

    /** What it is answered with; empty for a request. */
    static Optional<HttpStatus> status(HttpRequestPacket request) {
        MimeHeaders headers = request.getHeaders();
        if (!isPath(request) || !hasOneHost(headers)) return Optional.of(HttpStatus.BAD_REQUEST_400);
        if (!headers.contains(Header.TransferEncoding)) return Optional.empty();
        return headers.getHeader(Header.TransferEncoding).strip().equalsIgnoreCase("chunked")
                ? Optional.empty()
                : Optional.of(HttpStatus.NOT_IMPLEMENTED_501);
    }

    private static boolean isPath(HttpRequestPacket request) {
        return request.getRequestURIRef().getRequestURIBC().indexOf('%', 0) < 0
                || ESCAPES.matcher(request.getRequestURI()).matches();
    }

    /** None at all is for the server to judge: HTTP/1.0 needs none. */
    private static boolean hasOneHost(MimeHeaders headers) {
        int first = headers.indexOf(Header.Host, 0);
        if (first < 0) return true;
        return headers.indexOf(Header.Host, first + 1) < 0
                && HOST.matcher(headers.getValue(first).toString()).matches();
    }
}
