package com.trailroom.tryon.share;

import com.trailroom.kernel.Hmac;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs a share: its id, its job and its end under a key derived for this alone. */
class ShareTokens {

    private static final Pattern TOKEN = Pattern.compile("([0-9a-z]{26})\\.([A-Za-z0-9_-]{43})");

    private final Hmac hmac;

    /** {@code key} has 32 bytes. */
    ShareTokens(byte[] key) {
        hmac = new Hmac(new Hmac(key).of("trailroom share links"));
    }

    String of(ShareStore.Row row) {
        return row.shareId() + "." + signature(row);
    }

    /** The id of the share that it says it is of; empty when it is no token at all. */
    static Optional<String> shareId(String token) {
        Matcher parts = TOKEN.matcher(token);
        return parts.matches() ? Optional.of(parts.group(1)) : Optional.empty();
    }

    /** Whether it was made for this share, in a time that tells nothing. */
    boolean fits(String token, ShareStore.Row row) {
        return MessageDigest.isEqual(
                of(row).getBytes(StandardCharsets.US_ASCII), token.getBytes(StandardCharsets.UTF_8));
    }

    private String signature(ShareStore.Row row) {
        String signed = row.shareId() + "\n" + row.jobId() + "\n" + row.until().toEpochMilli();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac.of(signed));
    }
}
