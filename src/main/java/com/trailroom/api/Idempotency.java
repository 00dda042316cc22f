package com.trailroom.api;

import com.trailroom.api.IdempotencyStore.Kept;
import com.trailroom.api.IdempotencyStore.Turn;
import com.trailroom.config.Secrets;
import com.trailroom.kernel.Ids;
import com.trailroom.kernel.Refusal;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * {@code Idempotency-Key}: what was answered to an account's key is answered again for a day.
 *
 * <p>A key carries, from before any work is done, the id of what the work is to make. Work that was cut off by a crash, or
 * failed half way, is done again under the same id when the request comes again, and so finds what it had made. A request
 * that was refused may come again, the same or another.
 */
@ApplicationScoped
public class Idempotency {

    /** A success, as it is kept. */
    public record Answer(int status, Object body, String location) {}

    private static final String SEALED_FOR = "idempotency:";
    private static final Duration KEPT = Duration.ofHours(24);
    /** Who has been working on a request for so long is taken for dead. Should it live, it does no harm: see the work. */
    private static final Duration CUT_OFF = Duration.ofSeconds(30);

    private final Jsonb json = new JsonFormat().getContext(Object.class);

    @Inject
    IdempotencyStore store;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    private Ids ids;

    @PostConstruct
    void open() {
        ids = new Ids(clock);
    }

    /** Work that may be repeated without harm, such as keeping a picture; see the other. */
    public Response once(String accountId, String given, List<byte[]> request, Supplier<Answer> work) {
        return once(accountId, given, request, "act", id -> work.get());
    }

    /**
     * Does the work once per key, or always when there is no key.
     *
     * @param given   the header, null when there is none
     * @param request what makes two requests the same
     * @param kind    the prefix of the id
     * @param work    is given the id of what it is to make, none when there is no key. It may be called again with the same
     *                id, even while it is still at it, and must then find what is already done.
     */
    public Response once(
            String accountId,
            String given,
            List<byte[]> request,
            String kind,
            Function<Optional<String>, Answer> work) {
        if (given == null) return response(work.apply(Optional.empty()));
        if (!given.matches("[\\x21-\\x7e]{1,255}")) throw Refusal.because(ApiRefusal.IDEMPOTENCY_KEY_INVALID);
        String key = accountId + ":" + given;
        String fingerprint = fingerprint(request);
        for (int look = 0; look < 2; look++) {
            Turn first = new Turn(key, ids.next(kind), clock.instant());
            if (store.begin(first, fingerprint)) return done(first, work);
            Optional<Kept> found = store.find(key);
            if (found.isEmpty()) continue;
            Kept kept = found.get();
            if (isOver(kept, fingerprint)) {
                store.forget(kept.turn());
                continue;
            }
            if (!kept.fingerprint().equals(fingerprint)) throw Refusal.because(ApiRefusal.IDEMPOTENCY_KEY_REUSED);
            if (kept.isAnswered()) return replayed(kept);
            if (kept.isFree() || isCutOff(kept)) {
                Optional<Turn> mine = store.takeOver(kept.turn(), clock.instant());
                if (mine.isPresent()) return done(mine.get(), work);
            }
            break;
        }
        throw Refusal.because(ApiRefusal.IDEMPOTENCY_IN_PROGRESS);
    }

    /** Forgets what is older than a day; answers how many. */
    long forgetOld() {
        return store.forgetOlder(clock.instant().minus(KEPT));
    }

    private Response done(Turn turn, Function<Optional<String>, Answer> work) {
        try {
            Answer answer = work.apply(Optional.of(turn.subject()));
            store.finish(turn, answer.status(), sealed(turn.key(), json.toJson(answer.body())), answer.location());
            return response(answer);
        } catch (RuntimeException e) {
            free(turn, e);
            throw e;
        }
    }

    private void free(Turn turn, RuntimeException why) {
        try {
            store.free(turn);
        } catch (RuntimeException e) {
            why.addSuppressed(e); // the key is free after half a minute
        }
    }

    private boolean isOver(Kept kept, String fingerprint) {
        boolean another = kept.isFree() && !kept.fingerprint().equals(fingerprint);
        return another
                || kept.isAnswered() && kept.since().isBefore(clock.instant().minus(KEPT));
    }

    private boolean isCutOff(Kept kept) {
        return kept.since().isBefore(clock.instant().minus(CUT_OFF));
    }

    private Response replayed(Kept kept) {
        return located(Response.status(kept.status()), kept.location())
                .header("Idempotent-Replayed", "true")
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(opened(kept.key(), kept.body()))
                .build();
    }

    /** An answer may hold a secret that is kept nowhere else. */
    private String sealed(String key, String body) {
        byte[] closed = secrets.seal().close(SEALED_FOR + key, body.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(closed);
    }

    private String opened(String key, String body) {
        return secrets.seal()
                .open(SEALED_FOR + key, Base64.getDecoder().decode(body))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow(
                        () -> new IllegalStateException("what was answered to an idempotency key cannot be opened"));
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
                digest.update((part.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
