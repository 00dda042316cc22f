package com.trailroom.api.tryon;

import com.trailroom.tryon.picture.Picture;
import com.trailroom.tryon.picture.Pictures;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** A picture's bytes with their tag, or 304 for who has them. */
final class PictureAnswer {

    private PictureAnswer() {}

    static Response of(Picture picture, Pictures pictures, Request conditions) {
        EntityTag tag = new EntityTag(picture.tag());
        Response.ResponseBuilder unchanged = conditions.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged != null
                ? unchanged
                : Response.ok(pictures.bytes(picture).orElseThrow(NotFoundException::new), "image/jpeg");
        return answer.tag(tag).header("Cache-Control", "private, no-cache").build();
    }
}
