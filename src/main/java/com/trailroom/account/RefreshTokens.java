package com.trailroom.account;

import com.trailroom.kernel.Hmac;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/**
 * Refresh tokens: session, generation, and a MAC over both under the signing key. Each use makes the next generation. Since
 * the MAC tells ours from made-up ones, nobody can end a stranger's session by guessing; since it is computed, two requests
 * that race with one token get the same successor, and none has to be stored.
 */
final class RefreshTokens {

    /** A token that is ours: the {@code generation}th of a session. */
    record Refresh(String sessionId, int generation) {}

    private final Hmac hmac;

    RefreshTokens(byte[] key) {
        hmac = new Hmac(key);
    }

    String write(Refresh refresh) {
        String body = refresh.sessionId() + "." + refresh.generation();
        return body + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(hmac.of("refresh:" + body));
    }

    /** Empty for a token that is not ours. */
    Optional<Refresh> read(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3 || !parts[1].matches("\\d{1,9}")) return Optional.empty();
        Refresh refresh = new Refresh(parts[0], Integer.parseInt(parts[1]));
        boolean ours = MessageDigest.isEqual(
                token.getBytes(StandardCharsets.UTF_8), write(refresh).getBytes(StandardCharsets.UTF_8));
        return ours ? Optional.of(refresh) : Optional.empty();
    }
}
