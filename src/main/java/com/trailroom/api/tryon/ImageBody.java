package com.trailroom.api.tryon;

import com.trailroom.kernel.Space;
import com.trailroom.tryon.picture.Picture;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A kept picture. */
public record ImageBody(
        @Schema(required = true, example = "img_01jd8qk2x7m3v9t5w1y0z4r6s8") String id,
        @Schema(required = true, description = "Of the bytes that are kept, in hexadecimal") String sha256,
        @Schema(example = "1024") int width,
        @Schema(example = "1536") int height,
        @Schema(required = true, example = "image/jpeg") String contentType,
        @Schema(required = true) Instant expiresAt,
        @Schema(description = "False in the sandbox", example = "true") boolean livemode) {

    static ImageBody of(Picture picture) {
        return new ImageBody(
                picture.id(),
                picture.sha256(),
                picture.width(),
                picture.height(),
                "image/jpeg",
                picture.expires(),
                !Space.isSandbox(picture.accountId()));
    }
}
