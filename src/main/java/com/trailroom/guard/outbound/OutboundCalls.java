package com.trailroom.guard.outbound;

import com.trailroom.guard.outbound.Reply.Trouble;
import com.trailroom.kernel.Refusal;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLException;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;

/** The entrance: calls an address a stranger gave, or says why not. Thread-safe; a call blocks its thread. */
public class OutboundCalls {

    private final Destinations destinations;
    private final OkHttpClient client;

    OutboundCalls(Destinations destinations, OkHttpClient client) {
        this.destinations = destinations;
        this.client = client;
    }

    /** The address as it will be called; a {@link Refusal} with a {@link DestinationRefusal} when it will not. */
    public String check(String url) {
        return destinations.of(url).url().toString();
    }

    /** Calls once. Whether the address may be called is decided anew each time. */
    public Reply call(OutboundCall call) throws InterruptedException {
        long start = System.nanoTime();
        Destination destination;
        try {
            destination = destinations.of(call.url());
        } catch (Refusal refused) {
            stopIfInterrupted();
            boolean unknown = refused.reason() == DestinationRefusal.URL_HOST_UNKNOWN;
            return new Reply.Unanswered(unknown ? Trouble.HOST_UNKNOWN : Trouble.ADDRESS_REFUSED, since(start));
        }
        Duration left = call.time().minus(since(start));
        if (left.isNegative() || left.isZero()) return new Reply.Unanswered(Trouble.TIMED_OUT, since(start));
        OkHttpClient pinned = client.newBuilder()
                .dns(host -> destination.addresses())
                .callTimeout(left)
                .build();
        try (Response response = pinned.newCall(request(destination, call)).execute()) {
            return answered(response, call.keep(), start);
        } catch (IOException e) {
            stopIfInterrupted();
            return new Reply.Unanswered(trouble(e), since(start));
        }
    }

    private static Request request(Destination destination, OutboundCall call) {
        Request.Builder request = new Request.Builder()
                .url(destination.url())
                .headers(Headers.of(call.headers()))
                .header("Accept-Encoding", "identity");
        call.body().ifPresent(body -> request.post(new OneShotBody(body)));
        return request.build();
    }

    private static Reply answered(Response response, int keep, long start) throws IOException {
        BufferedSource source = response.body().source();
        Buffer kept = new Buffer();
        while (kept.size() <= keep && source.read(kept, keep + 1L - kept.size()) >= 0) {}
        boolean cut = kept.size() > keep;
        byte[] body = kept.readByteArray(Math.min(kept.size(), keep));
        return new Reply.Answered(response.code(), headers(response.headers()), body, cut, since(start));
    }

    private static Map<String, String> headers(Headers headers) {
        Map<String, String> found = new TreeMap<>();
        headers.forEach(header -> found.put(header.getFirst().toLowerCase(Locale.ROOT), header.getSecond()));
        return found;
    }

    private static Trouble trouble(IOException e) {
        if (e instanceof InterruptedIOException) return Trouble.TIMED_OUT;
        if (e instanceof SSLException) return Trouble.TLS_FAILED;
        if (e instanceof ConnectException || e instanceof NoRouteToHostException) return Trouble.CONNECTION_FAILED;
        return Trouble.BROKEN_OFF;
    }

    private static void stopIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException();
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
