package com.trailroom.tryon.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what a store holds: AES-256-GCM, a fresh nonce before each picture, and the picture's id as additional data, so
 * that files cannot be exchanged.
 */
public final class PictureVault {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final PictureStore store;
    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** {@code key} has 32 bytes. */
    public PictureVault(PictureStore store, byte[] key) {
        this.store = store;
        this.key = new SecretKeySpec(key, "AES");
    }

    void put(String id, byte[] picture) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, id, nonce, ByteBuffer.wrap(picture));
        store.put(
                id,
                ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    /** Empty when there is none; throws when it was tampered with. */
    Optional<byte[]> get(String id) {
        return store.get(id).map(file -> {
            ByteBuffer sealed = ByteBuffer.wrap(file);
            byte[] nonce = new byte[NONCE_BYTES];
            sealed.get(nonce);
            return crypt(Cipher.DECRYPT_MODE, id, nonce, sealed);
        });
    }

    void delete(String id) {
        store.delete(id);
    }

    private byte[] crypt(int mode, String id, byte[] nonce, ByteBuffer in) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(id.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(in.array(), in.position(), in.remaining());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the picture " + id + " cannot be encrypted or decrypted", e);
        }
    }
}
