package com.trailroom.config;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what lies at rest, or in a stranger's hands: AES-256-GCM (NIST SP 800-38D) with a fresh random nonce of 12 bytes
 * in front. A name is bound to what is sealed, so that one sealed thing cannot be put in another's place.
 */
public final class Seal {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int PIECE = 4096;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** {@code key} has 32 bytes. */
    public Seal(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    public byte[] close(String name, byte[] open) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + open.length + TAG_BYTES);
        try {
            crypt(cipher(Cipher.ENCRYPT_MODE, name, nonce), open, 0, sealed, NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot be sealed", e);
        }
    }

    /** Empty when it was tampered with, sealed under another key, or under another name. */
    public Optional<byte[]> open(String name, byte[] sealed) {
        if (sealed.length < NONCE_BYTES + TAG_BYTES) return Optional.empty();
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        byte[] open = new byte[sealed.length - NONCE_BYTES - TAG_BYTES];
        try {
            crypt(cipher(Cipher.DECRYPT_MODE, name, nonce), sealed, NONCE_BYTES, open, 0);
            return Optional.of(open);
        } catch (AEADBadTagException tampered) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot be opened", e);
        }
    }

    /** In pieces: the JDK compiles a call that is made often, and runs one over a whole picture fifteen times slower. */
    private static void crypt(Cipher cipher, byte[] in, int at, byte[] out, int outAt) throws GeneralSecurityException {
        int written = outAt;
        int read = at;
        for (; in.length - read > PIECE; read += PIECE) written += cipher.update(in, read, PIECE, out, written);
        cipher.doFinal(in, read, in.length - read, out, written);
    }

    private Cipher cipher(int mode, String name, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(8 * TAG_BYTES, nonce));
        cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
