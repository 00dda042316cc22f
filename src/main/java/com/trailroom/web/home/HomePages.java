package com.trailroom.web.home;

import com.trailroom.web.View;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The front door. */
@Singleton
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class HomePages {

    @GET
    public View show() {
        return View.of("home/index");
    }
}
