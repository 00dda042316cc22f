package com.trailroom.tryon.picture;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds the bytes of pictures, which it does not understand. */
public interface PictureStore {

    /** Durable when it returns. */
    void put(String id, byte[] bytes);

    Optional<byte[]> get(String id);

    /** Does nothing when there is none. */
    void delete(String id);

    /** The ids of those put before a time; to be closed. */
    Stream<String> putBefore(Instant time);

    /** Deletes what a crash before a time left half written. */
    void deleteDrafts(Instant before);
}
