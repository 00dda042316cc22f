package com.trailroom.web;

import com.trailroom.config.Seal;
import com.trailroom.config.Secrets;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Lets a form that cannot be carried out yet wait in the page that asks who one is: sealed, so that it comes back as it was
 * sent, to the session that sent it, within half an hour. No node keeps anything.
 */
@ApplicationScoped
public class HeldForms {

    private static final Duration LIFE = Duration.ofMinutes(30);

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    private Seal seal;

    @PostConstruct
    void open() {
        seal = secrets.seal();
    }

    String sealed(String sessionId, HeldForm form) {
        String until = clock.instant().plus(LIFE).toString();
        byte[] open = (until + "\n" + form.json()).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seal.close(name(sessionId), open));
    }

    /** Empty when it is not this session's, or too old. */
    public Optional<HeldForm> opened(String sessionId, String sealed) {
        try {
            return seal.open(name(sessionId), Base64.getUrlDecoder().decode(sealed))
                    .map(open -> new String(open, StandardCharsets.UTF_8).split("\n", 2))
                    .filter(parts -> Instant.parse(parts[0]).isAfter(clock.instant()))
                    .map(parts -> HeldForm.of(parts[1]));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static String name(String sessionId) {
        return "held-form:" + sessionId;
    }
}
