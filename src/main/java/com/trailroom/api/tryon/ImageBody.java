package com.trailroom.api.tryon;

import com.trailroom.tryon.picture.Picture;
import java.time.Instant;

/** A kept picture. */
public record ImageBody(String id, String sha256, int width, int height, String contentType, Instant expiresAt) {

    static ImageBody of(Picture picture) {
        return new ImageBody(
                picture.id(), picture.sha256(), picture.width(), picture.height(), "image/jpeg", picture.expires());
    }
}
