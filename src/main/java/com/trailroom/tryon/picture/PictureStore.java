package com.trailroom.tryon.picture;

import java.util.Optional;

/** Holds the bytes of pictures, which it does not understand. */
public interface PictureStore {

    /** Durable when it returns. */
    void put(String id, byte[] bytes);

    Optional<byte[]> get(String id);

    /** Does nothing when there is none. */
    void delete(String id);
}
