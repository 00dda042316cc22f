package com.trailroom.web.tryon;

import com.trailroom.tryon.TryOns;
import com.trailroom.tryon.picture.Picture;
import com.trailroom.tryon.picture.Pictures;
import com.trailroom.tryon.share.Shares;
import com.trailroom.web.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/**
 * A result for whoever has its link. Nobody but them is to come across it: search engines are told to leave it, and sites that
 * the page leads to are not told its address. It may end at any time, so that nothing keeps it.
 */
@Singleton
@Path("/shared/{token}")
public class SharedPages {

    @Inject
    Shares shares;

    @Inject
    TryOns tryOns;

    @Inject
    Pictures pictures;

    @Context
    Request conditions;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response show(@PathParam("token") String token) {
        Response.ResponseBuilder answer = shares.look(token)
                .map(job -> Response.ok(View.of("tryon/shared")
                        .with("picture", "/shared/" + token + "/picture")
                        .with("engine", JobView.of(job).engineLabel())))
                .orElseGet(() -> Response.status(Response.Status.GONE)
                        .entity(View.of("account/note").with("note", "noShare").with("next", "/")));
        return secret(answer, "no-store");
    }

    @GET
    @Path("picture")
    public Response picture(@PathParam("token") String token) {
        Picture picture = shares.look(token).flatMap(tryOns::result).orElseThrow(NotFoundException::new);
        EntityTag tag = new EntityTag(picture.tag());
        Response.ResponseBuilder unchanged = conditions.evaluatePreconditions(tag);
        if (unchanged != null) return secret(unchanged, "private, no-cache");
        byte[] jpeg = pictures.bytes(picture).orElseThrow(NotFoundException::new);
        return secret(Response.ok(jpeg, "image/jpeg").tag(tag), "private, no-cache");
    }

    private static Response secret(Response.ResponseBuilder answer, String keeping) {
        return answer.header("Cache-Control", keeping)
                .header("X-Robots-Tag", "noindex, nofollow, noarchive")
                .header("Referrer-Policy", "same-origin")
                .build();
    }
}
