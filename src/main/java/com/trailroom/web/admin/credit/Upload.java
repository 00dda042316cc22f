package com.trailroom.web.admin.credit;

import com.trailroom.credit.bulk.BulkCredits;
import com.trailroom.guard.body.PartBytes;
import jakarta.ws.rs.core.EntityPart;
import java.util.List;

/** The file in a form; without one, an empty one. A byte more than may be is read of it, which is enough to refuse it. */
record Upload(String name, byte[] bytes) {

    static Upload of(List<EntityPart> parts) {
        return parts.stream()
                .filter(part ->
                        part.getName().equals("file") && part.getFileName().isPresent())
                .findFirst()
                .map(part ->
                        new Upload(part.getFileName().orElseThrow(), PartBytes.taken(part, BulkCredits.MOST_BYTES)))
                .orElse(new Upload("", new byte[0]));
    }
}
