package com.trailroom.web.partner;

import com.trailroom.config.Seal;
import com.trailroom.config.Secrets;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Secrets on their way from the form that made them to the page that shows them: sealed, for one account and one thing, for
 * five minutes. So a form that is sent twice leads to the same page, which shows the same secret.
 */
@ApplicationScoped
class ShownSecrets {

    private static final Duration SHOWN = Duration.ofMinutes(5);

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    private Seal seal;

    @PostConstruct
    void open() {
        seal = secrets.seal();
    }

    /** For the address of a page; base64url. */
    String sealed(String accountId, String id, String secret) {
        byte[] text = secret.getBytes(StandardCharsets.US_ASCII);
        byte[] timed = ByteBuffer.allocate(Long.BYTES + text.length)
                .putLong(clock.instant().plus(SHOWN).toEpochMilli())
                .put(text)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seal.close(name(accountId, id), timed));
    }

    /** Empty when its time is over, when it is another's, and for anything else that may stand in an address. */
    Optional<String> opened(String accountId, String id, String sealed) {
        if (sealed == null) return Optional.empty();
        try {
            return seal.open(name(accountId, id), Base64.getUrlDecoder().decode(sealed))
                    .map(ByteBuffer::wrap)
                    .filter(timed -> Instant.ofEpochMilli(timed.getLong()).isAfter(clock.instant()))
                    .map(timed -> StandardCharsets.US_ASCII.decode(timed).toString());
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static String name(String accountId, String id) {
        return "shown:" + accountId + ":" + id;
    }
}
