package com.trailroom.web;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;

/** Remembers the theme somebody chose, and returns to the page it was chosen on. */
@Path("/theme")
public class ThemeResource {

    private static final int ONE_YEAR = 31_536_000;

    @POST
    public Response choose(@FormParam("theme") String theme, @HeaderParam("Referer") String referer) {
        NewCookie cookie = new NewCookie.Builder(Theme.COOKIE)
                .value(Optional.ofNullable(theme)
                        .flatMap(Theme::named)
                        .orElse(Theme.AUTO)
                        .code())
                .path("/")
                .maxAge(ONE_YEAR)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.seeOther(pathOf(referer)).cookie(cookie).build();
    }

    /** Only the path of the page that was left: nobody is sent to another site. */
    static URI pathOf(String referer) {
        try {
            String path = referer == null ? null : URI.create(referer).getRawPath();
            return URI.create(path == null || !path.startsWith("/") || path.startsWith("//") ? "/" : path);
        } catch (IllegalArgumentException malformed) {
            return URI.create("/");
        }
    }
}
