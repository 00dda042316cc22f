package com.trailroom.tryon.picture;

import com.trailroom.config.Seal;
import java.util.Optional;

/** Encrypts what a store holds, each picture under its id, so that files cannot be exchanged. */
public final class PictureVault {

    private final PictureStore store;
    private final Seal seal;

    public PictureVault(PictureStore store, Seal seal) {
        this.store = store;
        this.seal = seal;
    }

    void put(String id, byte[] picture) {
        store.put(id, seal.close(id, picture));
    }

    /** Empty when there is none; throws when it was tampered with. */
    Optional<byte[]> get(String id) {
        return store.get(id).map(file -> seal.open(id, file)
                .orElseThrow(() -> new IllegalStateException("picture " + id + " was tampered with")));
    }

    void delete(String id) {
        store.delete(id);
    }
}
