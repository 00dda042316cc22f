package com.trailroom.web.tryon;

import com.trailroom.tryon.share.Shares;
import com.trailroom.web.SignedIn;
import com.trailroom.web.Viewer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;

/** Making a link to one's result, and ending it. */
@SignedIn
@Singleton
@Path("/try-ons/{id}/share")
public class SharePages {

    /** What may be chosen, in days. */
    static final List<Integer> LIVES = List.of(1, 7, 30);

    @Inject
    Shares shares;

    @Context
    HttpServletRequest request;

    /** A time that is not to be chosen is a week. */
    @POST
    public Response share(@PathParam("id") String id, @FormParam("days") String days) {
        int life = LIVES.stream()
                .filter(choice -> choice.toString().equals(days))
                .findAny()
                .orElse(7);
        return JobPage.after(id, () -> shares.share(viewer(), id, Duration.ofDays(life)));
    }

    @POST
    @Path("end")
    public Response end(@PathParam("id") String id) {
        return JobPage.after(id, () -> shares.end(viewer(), id));
    }

    private String viewer() {
        return Viewer.of(request).orElseThrow().id();
    }
}
