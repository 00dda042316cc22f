package com.trailroom.guard.body;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.glassfish.jersey.media.multipart.BodyPart;

/** What the parts of a form hold. Each is taken once: then its memory is free, though the request may go on for long. */
public final class PartBytes {

    private PartBytes() {}

    /** At most one byte more than {@code most}, which tells that it is too long. */
    public static byte[] taken(EntityPart part, int most) {
        try (InputStream in = part.getContent()) {
            return in.readNBytes(most + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (part instanceof BodyPart held) held.cleanup();
        }
    }
}
