package com.trailroom.web.door;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.memory.Buffers;

/** Sends away what is {@link Malformed}, with a line of text; the server would answer some of it with 200 and nothing. */
class Doorman extends BaseFilter {

    private final Map<String, String> headers;

    Doorman(Map<String, String> headers) {
        this.headers = headers;
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        HttpContent part = context.getMessage();
        HttpRequestPacket request = (HttpRequestPacket) part.getHttpHeader();
        return Malformed.status(request)
                .map(status -> sendAway(context, request.getResponse(), status))
                .orElseGet(context::getInvokeAction);
    }

    /** And closes the connection: nobody knows where the next request would begin. */
    private NextAction sendAway(FilterChainContext context, HttpResponsePacket answer, HttpStatus status) {
        byte[] text = (status.getStatusCode() + " "
                        + new String(status.getReasonPhraseBytes(), StandardCharsets.US_ASCII) + "\n")
                .getBytes(StandardCharsets.US_ASCII);
        answer.setStatus(status);
        headers.forEach(answer::setHeader);
        answer.setContentType("text/plain;charset=UTF-8");
        answer.setContentLength(text.length);
        answer.getProcessingState().setKeepAlive(false);
        context.write(HttpContent.builder(answer)
                .content(Buffers.wrap(context.getMemoryManager(), text))
                .last(true)
                .build());
        context.notifyDownstream(HttpServerFilter.RESPONSE_COMPLETE_EVENT);
        return context.getStopAction();
    }
}
