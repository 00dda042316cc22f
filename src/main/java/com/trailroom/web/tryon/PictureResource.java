package com.trailroom.web.tryon;

import com.trailroom.tryon.picture.Picture;
import com.trailroom.tryon.picture.Pictures;
import com.trailroom.web.SignedIn;
import com.trailroom.web.Viewer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;

/** Pictures, for their owner only; a browser may keep them, but asks each time whether they are still there. */
@SignedIn
@Singleton
@Path("/pictures/{id}")
public class PictureResource {

    @Inject
    Pictures pictures;

    @Context
    HttpServletRequest request;

    @Context
    Request conditions;

    @GET
    public Response show(@PathParam("id") String id) {
        return answer(id, "", pictures::bytes).build();
    }

    @GET
    @Path("thumbnail")
    public Response thumbnail(@PathParam("id") String id) {
        return answer(id, "-thumbnail", pictures::thumbnail).build();
    }

    @GET
    @Path("download")
    public Response download(@PathParam("id") String id) {
        return answer(id, "", pictures::bytes)
                .header("Content-Disposition", "attachment; filename=\"trailroom-" + id + ".jpg\"")
                .build();
    }

    private Response.ResponseBuilder answer(String id, String kind, Function<Picture, Optional<byte[]>> bytes) {
        Picture picture = Viewer.of(request)
                .flatMap(viewer -> pictures.find(viewer.id(), id))
                .orElseThrow(NotFoundException::new);
        EntityTag tag = new EntityTag(picture.tag() + kind);
        Response.ResponseBuilder unchanged = conditions.evaluatePreconditions(tag);
        if (unchanged != null) return unchanged.header("Cache-Control", "private, no-cache");
        return Response.ok(bytes.apply(picture).orElseThrow(NotFoundException::new), "image/jpeg")
                .tag(tag)
                .header("Cache-Control", "private, no-cache");
    }
}
