package com.trailroom.web.admin.credit;

import com.trailroom.credit.bulk.BulkCredits;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The file in a form; without one, an empty one. A byte more than may be is read of it, which is enough to refuse it. */
record Upload(String name, byte[] bytes) {

    static Upload of(List<EntityPart> parts) {
        return parts.stream()
                .filter(part ->
                        part.getName().equals("file") && part.getFileName().isPresent())
                .findFirst()
                .map(part -> new Upload(part.getFileName().orElseThrow(), bytes(part)))
                .orElse(new Upload("", new byte[0]));
    }

    private static byte[] bytes(EntityPart part) {
        try (InputStream in = part.getContent()) {
            return in.readNBytes(BulkCredits.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
