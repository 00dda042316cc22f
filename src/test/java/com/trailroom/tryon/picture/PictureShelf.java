package com.trailroom.tryon.picture;

import com.trailroom.config.Seal;
import com.trailroom.support.MemoryDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** {@link Pictures} on a folder, kept thirty days. */
public final class PictureShelf {

    private PictureShelf() {}

    public static Pictures in(Path folder, MemoryDatabase memory, Clock clock) {
        return new Pictures(
                new PictureRecordStore(memory.database(), memory.documents()),
                new PictureVault(new FilePictureStore(folder), new Seal(new byte[32])),
                new PictureReader(),
                clock,
                Duration.ofDays(30));
    }
}
