package com.trailroom.config;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what lies at rest, or in a stranger's hands: a random salt of 16 bytes, then segments of up to 4 KiB, each sealed by
 * AES-256-GCM (NIST SP 800-38D) with its number, and whether it is the last, as the nonce (STREAM: Hoang et al., "Online
 * Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance", 2015). The key is derived from the salt and a name
 * (HKDF-Expand, RFC 5869), so that no nonce is used twice, and one sealed thing cannot be put in another's place.
 */
public final class Seal {

    private static final int SALT_BYTES = 16;
    private static final int TAG_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    /** The JDK compiles a call that is made often, and runs one over a whole picture fifteen times slower. */
    private static final int SEGMENT = 4096;

    private static final int SEALED_SEGMENT = SEGMENT + TAG_BYTES;

    private final byte[] key;
    private final SecureRandom random = new SecureRandom();

    /** {@code key} has 32 bytes. */
    public Seal(byte[] key) {
        this.key = key.clone();
    }

    public byte[] close(String name, byte[] open) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        int segments = Math.max(1, (open.length + SEGMENT - 1) / SEGMENT);
        byte[] sealed = Arrays.copyOf(salt, SALT_BYTES + open.length + segments * TAG_BYTES);
        try {
            crypt(Cipher.ENCRYPT_MODE, key(salt, name), ByteBuffer.wrap(open), SEGMENT, after(salt, sealed));
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot be sealed", e);
        }
    }

    /** Empty when it was tampered with, cut, sealed under another key, or under another name. */
    public Optional<byte[]> open(String name, byte[] sealed) {
        int length = sealed.length - SALT_BYTES;
        int segments = (length + SEALED_SEGMENT - 1) / SEALED_SEGMENT;
        if (length < TAG_BYTES || length < (segments - 1) * SEALED_SEGMENT + TAG_BYTES) return Optional.empty();
        byte[] salt = Arrays.copyOf(sealed, SALT_BYTES);
        byte[] open = new byte[length - segments * TAG_BYTES];
        try {
            crypt(Cipher.DECRYPT_MODE, key(salt, name), after(salt, sealed), SEALED_SEGMENT, ByteBuffer.wrap(open));
            return Optional.of(open);
        } catch (AEADBadTagException tampered) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot be opened", e);
        }
    }

    private static void crypt(int mode, SecretKeySpec key, ByteBuffer in, int segment, ByteBuffer out)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        int end = in.limit();
        for (int number = 0; number == 0 || in.position() < end; number++) {
            boolean last = end - in.position() <= segment;
            cipher.init(mode, key, new GCMParameterSpec(8 * TAG_BYTES, nonce(number, last)));
            in.limit(last ? end : in.position() + segment);
            cipher.doFinal(in, out);
        }
    }

    private SecretKeySpec key(byte[] salt, String name) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        mac.update(salt);
        mac.update(name.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 1);
        return new SecretKeySpec(mac.doFinal(), "AES");
    }

    private static ByteBuffer after(byte[] salt, byte[] sealed) {
        return ByteBuffer.wrap(sealed, salt.length, sealed.length - salt.length);
    }

    private static byte[] nonce(int number, boolean last) {
        return ByteBuffer.allocate(NONCE_BYTES)
                .putInt(NONCE_BYTES - 1 - Integer.BYTES, number)
                .put(NONCE_BYTES - 1, (byte) (last ? 1 : 0))
                .array();
    }
}
