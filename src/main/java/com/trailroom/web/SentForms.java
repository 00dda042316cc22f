package com.trailroom.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Carries a form out once, however often it is sent: by a double click, by a reload, by a browser that repeats a request. Each
 * page with the form gives it an id of its own, which is sent along; who sends the same id with the same contents again waits
 * for the first sending and is led where that one led. What was not accepted may be sent again. Remembered for a day.
 */
@ApplicationScoped
public class SentForms {

    static final Duration KEPT = Duration.ofDays(1);

    private static final int PAUSE_MILLIS = 50;

    @Inject
    SentFormStore store;

    @Inject
    Clock clock;

    /** Does the work, unless this form of the page was sent to this address before; a form without an id is not compared. */
    public Response once(
            String accountId, String address, MultivaluedMap<String, String> form, Supplier<Response> work) {
        if (form.getFirst("form_id") == null) return work.get();
        Stream<byte[]> fields = new TreeMap<>(form)
                .entrySet().stream().map(field -> field.toString().getBytes(StandardCharsets.UTF_8));
        List<byte[]> contents = Stream.concat(Stream.of(address.getBytes(StandardCharsets.UTF_8)), fields)
                .toList();
        return once(accountId, contents, work);
    }

    /** Does the work, unless this account has sent the same contents before and they led somewhere. */
    public Response once(String accountId, List<byte[]> contents, Supplier<Response> work) {
        String key = accountId + ":" + fingerprint(contents);
        Patience patience = new Patience(clock);
        while (!store.begin(key, clock.instant())) {
            Optional<String> led = store.ledTo(key);
            if (led.isPresent()) return Response.seeOther(URI.create(led.get())).build();
            patience.rest(PAUSE_MILLIS);
        }
        return done(key, work);
    }

    private Response done(String key, Supplier<Response> work) {
        boolean accepted = false;
        try {
            Response answer = work.get();
            accepted = answer.getStatus() == Response.Status.SEE_OTHER.getStatusCode();
            if (accepted) store.finish(key, answer.getLocation().toString());
            return answer;
        } finally {
            if (!accepted) store.forget(key);
        }
    }

    private static String fingerprint(List<byte[]> contents) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : contents) {
                digest.update((part.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
