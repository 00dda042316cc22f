package com.trailroom.web.admin;

import com.trailroom.account.Permission;
import com.trailroom.web.SignedIn;
import com.trailroom.web.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** Where the console begins: what its reader may do here, and the keys that lead there. */
@SignedIn
@Needs(Permission.SEE_DASHBOARD)
@Singleton
@Path("/admin")
@Produces(MediaType.TEXT_HTML)
public class AdminPages {

    @Inject
    Desk desk;

    @Context
    HttpServletRequest request;

    @GET
    public View start() {
        return desk.page(request, "start");
    }
}
