package com.trailroom.api.tryon;

import com.trailroom.api.ApiRefusal;
import com.trailroom.api.Authenticated;
import com.trailroom.api.Caller;
import com.trailroom.api.Checked;
import com.trailroom.api.FieldErrors;
import com.trailroom.api.FieldFault;
import com.trailroom.api.Idempotency;
import com.trailroom.api.Idempotency.Answer;
import com.trailroom.api.OpenedBy;
import com.trailroom.api.openapi.Refuses;
import com.trailroom.guard.body.TakesPictures;
import com.trailroom.guard.outbound.DestinationRefusal;
import com.trailroom.kernel.Refusal;
import com.trailroom.partner.key.Scope;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Pictures to use in try-ons. */
@Authenticated
@Singleton
@Path("/images")
@Tag(name = "images")
public class ImagesResource {

    /** A picture in JSON, one way or the other. */
    public record UploadBody(
            @Schema(description = "JPEG, PNG or WebP in base64; at most 10 MB and 25 megapixels") String imageBase64,
            @Schema(
                            description = "Or where it is: an https address that answers with it within 10 seconds",
                            maxLength = 2048,
                            example = "https://shop.example/pictures/ts-100.jpg")
                    String url)
            implements Checked {
        @Override
        public void check(FieldErrors errors) {
            if (url == null) errors.require("image_base64", imageBase64);
            else if (imageBase64 != null) errors.add("url", FieldFault.CONFLICT);
            else if (Sent.text("url", url).url().isEmpty()) errors.add("url", DestinationRefusal.URL_INVALID);
        }

        Sent sent() {
            return url == null ? Sent.text("image_base64", imageBase64) : Sent.text("url", url);
        }
    }

    @Inject
    Pictures pictures;

    @Inject
    Uploads uploads;

    @Inject
    Idempotency idempotency;

    @Context
    HttpServletRequest request;

    @Context
    Request conditions;

    @POST
    @TakesPictures
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @OpenedBy(Scope.TRYON_WRITE)
    @Operation(
            operationId = "uploadImage",
            summary = "Keep a picture; the same bytes give the same id",
            description = "Keeps it for 30 days without its metadata, upright, at most 2048 pixels at the longer side.")
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = ImageBody.class)))
    @Refuses({
        "IMAGE_INVALID_FORMAT",
        "IMAGE_TOO_SMALL",
        "IMAGE_TOO_LARGE",
        "IMAGE_URL_UNREACHABLE",
        "IMAGE_INTAKE_BUSY",
        "BODIES_TOO_MANY"
    })
    public Response upload(UploadBody body, @HeaderParam("Idempotency-Key") String key) {
        return keep(body.sent(), key);
    }

    @POST
    @TakesPictures
    @OpenedBy(Scope.TRYON_WRITE)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @RequestBody(content = @Content(schema = @Schema(implementation = ImageParts.class)))
    public Response upload(List<EntityPart> parts, @HeaderParam("Idempotency-Key") String key) {
        return keep(TryOnParts.image(parts), key);
    }

    @GET
    @Path("{id}")
    @Produces({"image/jpeg", MediaType.APPLICATION_JSON})
    @OpenedBy(Scope.TRYON_READ)
    @Operation(operationId = "getImage", summary = "The picture")
    @APIResponse(
            responseCode = "200",
            description = "A JPEG",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(implementation = byte[].class)))
    @APIResponse(responseCode = "304", description = "The picture has the tag that was sent")
    public Response show(@PathParam("id") @Parameter(example = "img_01jd8qk2x7m3v9t5w1y0z4r6s8") String id) {
        Picture picture =
                pictures.find(Caller.owner(request), id).orElseThrow(() -> Refusal.because(ApiRefusal.NOT_FOUND));
        return PictureAnswer.of(picture, pictures, conditions);
    }

    private Response keep(Sent image, String key) {
        String owner = Caller.owner(request);
        return idempotency.once(owner, key, List.of(image.content()), () -> {
            Picture picture = uploads.keepNew(owner, image);
            return new Answer(201, ImageBody.of(picture), "/api/v1/images/" + picture.id());
        });
    }
}
