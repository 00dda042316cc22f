package com.trailroom.api;

import com.trailroom.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code Idempotency-Key}: what was answered to an account's key is answered again for a day. A refusal is not kept, so that
 * the request can be sent again; nor is a request forgotten that a crash cut off: after five minutes its key is free.
 */
@ApplicationScoped
public class Idempotency {

    /** A success, as it is kept. */
    public record Answer(int status, Object body, String location) {}

    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration CUT_OFF = Duration.ofMinutes(5);

    private final Jsonb json = new JsonFormat().getContext(Object.class);

    @Inject
    IdempotencyStore store;

    @Inject
    Clock clock;

    /**
     * Does the work once per key, or always when there is no key.
     *
     * @param given   the header, null when there is none
     * @param request what makes two requests the same
     */
    public Response once(String accountId, String given, List<byte[]> request, Supplier<Answer> work) {
        if (given == null) return response(work.get());
        if (!given.matches("[\\x21-\\x7e]{1,255}")) throw Refusal.because(ApiRefusal.IDEMPOTENCY_KEY_INVALID);
        String key = accountId + ":" + given;
        String fingerprint = fingerprint(request);
        if (!store.begin(key, fingerprint, clock.instant())) {
            Optional<Response> earlier = replay(key, fingerprint);
            if (earlier.isPresent()) return earlier.get();
            if (!store.begin(key, fingerprint, clock.instant())) {
                throw Refusal.because(ApiRefusal.IDEMPOTENCY_IN_PROGRESS);
            }
        }
        try {
            Answer answer = work.get();
            store.finish(key, answer.status(), json.toJson(answer.body()), answer.location());
            return response(answer);
        } catch (RuntimeException e) {
            store.forget(key);
            throw e;
        }
    }

    /** The earlier answer; empty when the key is free again. */
    private Optional<Response> replay(String key, String fingerprint) {
        Optional<IdempotencyStore.Kept> found = store.find(key);
        if (found.isEmpty()) return Optional.empty();
        IdempotencyStore.Kept kept = found.get();
        Instant limit = clock.instant().minus(kept.status() == 0 ? CUT_OFF : KEPT);
        if (kept.since().isBefore(limit)) {
            store.forgetIfOlder(key, limit);
            return Optional.empty();
        }
        if (!kept.fingerprint().equals(fingerprint)) throw Refusal.because(ApiRefusal.IDEMPOTENCY_KEY_REUSED);
        if (kept.status() == 0) throw Refusal.because(ApiRefusal.IDEMPOTENCY_IN_PROGRESS);
        return Optional.of(located(Response.status(kept.status()), kept.location())
                .header("Idempotent-Replayed", "true")
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(kept.body())
                .build());
    }

    private static Response response(Answer answer) {
        return located(Response.status(answer.status()), answer.location())
                .entity(answer.body())
                .build();
    }

    private static Response.ResponseBuilder located(Response.ResponseBuilder answer, String location) {
        return location == null ? answer : answer.header("Location", location);
    }

    /** A hash over the parts and their lengths, so that moving a byte from one to the next makes a difference. */
    private static String fingerprint(List<byte[]> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update((part.length + ":").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
