package com.trailroom.web.door;

import java.util.Map;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpProbe;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.http.util.MimeHeaders;

/** Gives an answer the security headers as soon as there is a request; the server may be the one who sends it. */
class EarlyHeaders extends HttpProbe.Adapter {

    private final Map<String, String> headers;

    EarlyHeaders(Map<String, String> headers) {
        this.headers = headers;
    }

    @Override
    public void onHeaderParseEvent(Connection connection, HttpHeader header, int size) {
        if (header instanceof HttpRequestPacket request) headers.forEach(request.getResponse()::setHeader);
    }

    /** Comes before the server answers, with 400 unless the answer has another status by then. */
    @Override
    public void onErrorEvent(Connection connection, HttpPacket packet, Throwable why) {
        if (!(packet.getHttpHeader() instanceof HttpRequestPacket request)) return;
        HttpResponsePacket answer = request.getResponse();
        if (answer.isCommitted()) return;
        headers.forEach(answer::setHeader);
        if (isTooMuch(why)) answer.setStatus(tooMuch(request));
    }

    private static boolean isTooMuch(Throwable why) {
        return why instanceof MimeHeaders.MaxHeaderCountExceededException
                || String.valueOf(why.getMessage()).contains("too large");
    }

    /** It is the first line that is too long, when what comes after its address was not read any more. */
    private static HttpStatus tooMuch(HttpRequestPacket request) {
        return request.getProtocolDC().isNull()
                ? HttpStatus.REQUEST_URI_TOO_LONG_414
                : HttpStatus.newHttpStatus(431, "Request Header Fields Too Large");
    }
}
