package com.trailroom.web.account;

import com.trailroom.account.Account;
import com.trailroom.account.Sessions;
import com.trailroom.account.SignedInDevice;
import com.trailroom.web.SignedIn;
import com.trailroom.web.View;
import com.trailroom.web.Viewer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Where somebody is signed in. */
@SignedIn
@Singleton
@Path("/settings/sessions")
@Produces(MediaType.TEXT_HTML)
public class SessionPages {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** A session as the page shows it. */
    public record Row(String id, String device, String place, String since, String lastUsed, boolean present) {}

    @Inject
    Sessions sessions;

    @Context
    HttpServletRequest request;

    @GET
    public View index(@QueryParam("done") String done) {
        View page = View.of("account/sessions")
                .with("sessions", sessions.of(viewer()).stream().map(this::row).toList());
        return done == null ? page : page.with("flash", SettingsNews.flash(done));
    }

    @POST
    @Path("{id}/end")
    public Response end(@PathParam("id") String id) {
        if (!sessions.end(viewer(), id)) throw new NotFoundException();
        return Response.seeOther(URI.create("/settings/sessions?done=session")).build();
    }

    @POST
    @Path("end")
    public Response endOthers() {
        sessions.endOthers(viewer(), Viewer.sessionOf(request).orElseThrow());
        return Response.seeOther(URI.create("/settings/sessions?done=sessions")).build();
    }

    private Row row(SignedInDevice device) {
        return new Row(
                device.sessionId(),
                device.device(),
                device.place(),
                TIME.format(device.since()),
                TIME.format(device.lastUsed()),
                Viewer.sessionOf(request).filter(device.sessionId()::equals).isPresent());
    }

    private Account viewer() {
        return Viewer.of(request).orElseThrow();
    }
}
