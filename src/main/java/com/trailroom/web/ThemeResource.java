package com.trailroom.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Remembers the theme somebody chose, and returns to the page it was chosen on. */
@Singleton
@Path("/theme")
public class ThemeResource {

    private static final int ONE_YEAR = 31_536_000;

    @POST
    public Response choose(
            @FormParam("theme") String theme, @FormParam("return_to") @DefaultValue("/") String returnTo) {
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
        return Response.seeOther(LocalPath.of(returnTo)).cookie(cookie).build();
    }
}
