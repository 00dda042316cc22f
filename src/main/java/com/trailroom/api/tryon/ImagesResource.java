package com.trailroom.api.tryon;

import com.trailroom.api.ApiRefusal;
import com.trailroom.api.Authenticated;
import com.trailroom.api.Caller;
import com.trailroom.api.Idempotency;
import com.trailroom.api.Idempotency.Answer;
import com.trailroom.kernel.Refusal;
import com.trailroom.tryon.picture.Picture;
import com.trailroom.tryon.picture.Pictures;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Pictures to use in try-ons. */
@Authenticated
@Singleton
@Path("/images")
@Tag(name = "images")
public class ImagesResource {

    public record UploadBody(String imageBase64) {}

    @Inject
    Pictures pictures;

    @Inject
    Idempotency idempotency;

    @Context
    HttpServletRequest request;

    @Context
    Request conditions;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Keep a picture, sent in base64; the same bytes give the same id")
    public Response upload(UploadBody body, @HeaderParam("Idempotency-Key") String key) {
        if (body == null || body.imageBase64() == null) throw Refusal.because(ApiRefusal.VALIDATION_FAILED);
        return keep(Uploads.decoded(body.imageBase64()), key);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Keep a picture, sent as the part named image")
    public Response upload(List<EntityPart> parts, @HeaderParam("Idempotency-Key") String key) {
        EntityPart image = parts.stream()
                .filter(part -> part.getName().equals("image"))
                .findFirst()
                .orElseThrow(() -> Refusal.because(ApiRefusal.VALIDATION_FAILED));
        return keep(Uploads.read(image), key);
    }

    @GET
    @Path("{id}")
    @Produces({"image/jpeg", MediaType.APPLICATION_JSON})
    @Operation(summary = "The picture")
    public Response show(@PathParam("id") String id) {
        Picture picture =
                pictures.find(Caller.of(request).id(), id).orElseThrow(() -> Refusal.because(ApiRefusal.NOT_FOUND));
        return PictureAnswer.of(picture, pictures, conditions);
    }

    private Response keep(byte[] upload, String key) {
        String account = Caller.of(request).id();
        return idempotency.once(account, key, List.of(upload), () -> {
            Picture picture = pictures.keep(account, upload);
            return new Answer(201, ImageBody.of(picture), "/api/v1/images/" + picture.id());
        });
    }
}
