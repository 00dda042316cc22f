package com.trailroom.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Serves the bundled style sheet and script; only under the name of their present contents. */
@Singleton
@Path("/assets")
public class AssetsResource {

    private static final Map<String, String> TYPES =
            Map.of("css", "text/css;charset=UTF-8", "js", "text/javascript;charset=UTF-8");

    @Inject
    Assets assets;

    @GET
    @Path("{part:[a-z]+}.{fingerprint:[0-9a-f]+}.{kind:css|js}")
    public Response show(
            @PathParam("part") String part,
            @PathParam("fingerprint") String fingerprint,
            @PathParam("kind") String kind) {
        String bundle = assets.bundle(part, kind).orElseThrow(NotFoundException::new);
        String current = kind.equals("css") ? assets.css(part) : assets.js(part);
        if (!current.contains(fingerprint)) throw new NotFoundException();
        return Response.ok(bundle, TYPES.get(kind))
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .build();
    }
}
