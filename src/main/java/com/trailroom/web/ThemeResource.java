package com.trailroom.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Remembers the theme somebody chose, and returns to the page it was chosen on. */
@Singleton
@Path("/theme")
public class ThemeResource {

    private static final int ONE_YEAR = 31_536_000;

    @Inject
    Cookies cookies;

    @Context
    HttpServletResponse response;

    @POST
    public Response choose(
            @FormParam("theme") String theme, @FormParam("return_to") @DefaultValue("/") String returnTo) {
        Theme chosen = Optional.ofNullable(theme).flatMap(Theme::named).orElse(Theme.AUTO);
        cookies.add(Theme.COOKIE, chosen.code(), ONE_YEAR, response);
        return Response.seeOther(LocalPath.of(returnTo)).build();
    }
}
