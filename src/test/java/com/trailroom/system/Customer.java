package com.trailroom.system;

import static com.trailroom.support.ApiClient.json;

import com.trailroom.support.ApiClient;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Uses the API without rest and keeps book of what he is told. Every call may be cut off by a crash: then he goes on with
 * something else, and comes back to it with the same key.
 */
final class Customer implements Runnable {

    private static final int MOST_QUEUED = 40;
    /** What keys of batches begin with. */
    private static final String BATCH = "batch-";

    private static final int PARTS = 3;

    private final String site;
    private final ApiClient api;
    private final Random random;
    private final String person;
    private final String garment;
    final Promises promises = new Promises();
    private volatile boolean leaving;

    Customer(String site, ApiClient api, long seed) {
        this.site = site;
        this.api = api;
        this.random = new Random(seed);
        person = upload();
        garment = upload();
    }

    @Override
    public void run() {
        while (!leaving) {
            try {
                act();
                TimeUnit.MILLISECONDS.sleep(random.nextInt(100));
            } catch (UncheckedIOException cutOff) {
                pause();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    void leave() {
        leaving = true;
    }

    ApiClient api() {
        return api;
    }

    /** Asks again for what nothing was heard of, and once more for some of what was answered; until all is answered. */
    void settle(long deadlineNanos) throws InterruptedException {
        while (!promises.unanswered.isEmpty()) {
            if (System.nanoTime() > deadlineNanos) {
                promises.broken.add("never answered: " + promises.unanswered);
                return;
            }
            promises.anyUnanswered().ifPresent(this::send);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private void act() {
        int what = random.nextInt(100);
        if (what < 30) submit("");
        else if (what < 35) submit(BATCH);
        else if (what < 50) promises.anyUnanswered().ifPresent(this::send);
        else if (what < 55) repeatAnswered();
        else if (what < 65) submitWithoutKey();
        else if (what < 75) promises.pictures.add(upload());
        else if (what < 85) cancelOne();
        else if (what < 90) deleteOne();
        else register();
    }

    private void submit(String kind) {
        if (waiting() > MOST_QUEUED) return;
        String key = kind + UUID.randomUUID();
        promises.unanswered.add(key);
        send(key);
    }

    private void repeatAnswered() {
        Set<String> keys = (random.nextInt(5) == 0 ? promises.batches : promises.jobs).keySet();
        keys.stream().skip(random.nextInt(Math.max(1, keys.size()))).findFirst().ifPresent(this::send);
    }

    private void send(String key) {
        if (key.startsWith(BATCH)) {
            sendBatch(key);
            return;
        }
        HttpResponse<String> answer = api.post("/tryons", wanted(key), "Idempotency-Key", key);
        if (answer.statusCode() == 202) promises.answered(key, json(answer).getString("id"));
        else if (answer.statusCode() != 409) unexpected("submit", answer);
    }

    private void sendBatch(String key) {
        String body = wanted(key).replace("[\"" + garment + "\"]", "[\"%1$s\", \"%1$s\", \"%1$s\"]".formatted(garment));
        HttpResponse<String> answer = api.post("/batches", body, "Idempotency-Key", key);
        if (answer.statusCode() == 202) {
            JsonObject batch = json(answer);
            List<String> parts = batch.getJsonArray("jobs").stream()
                    .map(job -> job.asJsonObject().getString("id"))
                    .toList();
            if (parts.size() != PARTS) promises.broken.add(key + " has " + parts.size() + " jobs");
            promises.answeredBatch(key, batch.getString("id"), parts);
        } else if (answer.statusCode() != 409) unexpected("submit a batch", answer);
    }

    private void submitWithoutKey() {
        if (waiting() > MOST_QUEUED) return;
        promises.keylessUnanswered.incrementAndGet();
        HttpResponse<String> answer = api.post("/tryons", wanted("none"));
        if (answer.statusCode() == 202) {
            promises.keyless.add(json(answer).getString("id"));
            promises.keylessUnanswered.decrementAndGet();
        } else unexpected("submit without key", answer);
    }

    private String upload() {
        String image = Base64.getEncoder().encodeToString(SmallPictures.random(random));
        HttpResponse<String> answer = api.post("/images", "{\"image_base64\": \"" + image + "\"}");
        if (answer.statusCode() == 201) return json(answer).getString("id");
        unexpected("upload", answer);
        throw new UncheckedIOException(new IOException("answered " + answer.statusCode()));
    }

    private void cancelOne() {
        job("queued").ifPresent(id -> {
            int status = api.post("/tryons/" + id + "/cancellation", "").statusCode();
            if (status == 200) promises.cancelled.add(id);
        });
    }

    private void deleteOne() {
        job("completed").ifPresent(id -> {
            int status = api.send("DELETE", "/tryons/" + id).statusCode();
            if (status == 204) promises.deleted.add(id);
        });
    }

    private void register() {
        if (promises.accounts.size() >= 1) return; // costs a quarter of a second of processor
        HttpResponse<String> answer = ApiClient.of(site)
                .unchecked()
                .post(
                        "/auth/register",
                        """
                        {"email": "%s@example.org", "password": "correct horse", "display_name": "N", "consent": true}"""
                                .formatted(UUID.randomUUID()));
        if (answer.statusCode() == 201) promises.accounts.add(json(answer).getString("access_token"));
    }

    private Optional<String> job(String status) {
        HttpResponse<String> answer = api.get("/tryons?limit=1&status=" + status);
        if (answer.statusCode() != 200) return Optional.empty();
        return json(answer).getJsonArray("data").stream()
                .map(job -> job.asJsonObject().getString("id"))
                .findFirst();
    }

    private long waiting() {
        HttpResponse<String> answer = api.get("/tryons?limit=100&status=queued");
        return answer.statusCode() == 200 ? json(answer).getJsonArray("data").size() : 0;
    }

    private String wanted(String note) {
        return """
                {"mode": "top_only", "person_image": "%s", "garment_images": ["%s"], "metadata": {"note": "%s"}}"""
                .formatted(person, garment, note);
    }

    /** A failure on the server's side is told from a refusal; while it starts and stops it may answer 404 and 503. */
    private void unexpected(String what, HttpResponse<String> answer) {
        if (answer.statusCode() == 404 || answer.statusCode() == 503) pause();
        else {
            promises.broken.add(what + " was answered " + answer.statusCode() + " " + answer.body());
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
