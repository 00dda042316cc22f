package com.trailroom.outside.razorpay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.json.JSONArray;
import org.json.JSONObject;

/** Sends the twin's events as Razorpay does: a signed POST to the webhook's address, again when it is not answered with 2xx. */
public class SimulatedEvents {

    private static final Logger LOG = Logger.getLogger(SimulatedEvents.class.getName());
    private static final String ADDRESS = "/api/v1/payments/razorpay-events";
    private static final int TRIES = 4;

    private final ScheduledExecutorService scheduler;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    public SimulatedEvents(ScheduledExecutorService scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    static JSONObject payload(String kind, JSONObject entity) {
        return new JSONObject().put(kind, holder(entity));
    }

    static JSONObject holder(JSONObject entity) {
        return new JSONObject().put("entity", entity);
    }

    /** After a while, without waiting for it. */
    void send(URI self, String type, Duration delay, JSONObject payload, String secret) {
        JSONArray contains = new JSONArray(payload.keySet());
        byte[] body = new JSONObject()
                .put("entity", "event")
                .put("account_id", "acc_simulated")
                .put("event", type)
                .put("contains", contains)
                .put("payload", payload)
                .put("created_at", clock.instant().getEpochSecond())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(self.resolve(ADDRESS))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .header("X-Razorpay-Signature", Signatures.of(body, secret))
                .header(
                        "X-Razorpay-Event-Id",
                        UUID.randomUUID().toString().replace("-", "").substring(0, 14))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        schedule(request, type, delay, 1);
    }

    private void schedule(HttpRequest request, String type, Duration delay, int attempt) {
        scheduler.schedule(() -> post(request, type, attempt), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void post(HttpRequest request, String type, int attempt) {
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 == 2) return;
            LOG.log(Level.WARNING, "The simulated event {0} was answered with {1}", new Object[] {type, status});
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The simulated event {0} could not be sent: {1}", new Object[] {type, e});
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        if (attempt < TRIES) schedule(request, type, Duration.ofSeconds(2L * attempt), attempt + 1);
    }
}
