package com.trailroom.web.admin.dial;

import com.trailroom.account.Permission;
import com.trailroom.config.Dial;
import com.trailroom.dial.DialChange;
import com.trailroom.dial.DialRefusal;
import com.trailroom.dial.DialVersion;
import com.trailroom.dial.Dials;
import com.trailroom.kernel.Refusal;
import com.trailroom.web.SignedIn;
import com.trailroom.web.SteppedUp;
import com.trailroom.web.View;
import com.trailroom.web.admin.AdminForm;
import com.trailroom.web.admin.Desk;
import com.trailroom.web.admin.Needs;
import com.trailroom.web.admin.Paged;
import com.trailroom.web.admin.Times;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The settings: as they are, to be changed; as they were, to go back to. */
@SignedIn
@Needs(Permission.CHANGE_LIMITS)
@Singleton
@Path("/admin/settings")
@Produces(MediaType.TEXT_HTML)
public class DialPages {

    private static final String HERE = "/admin/settings";
    private static final int PAGE = 25;

    /** A version as the history shows it. */
    public record Row(long number, String at, String author, String reason, List<DialChange> changes) {}

    @Inject
    Desk desk;

    @Inject
    Dials dials;

    @Context
    HttpServletRequest request;

    @GET
    public View index() {
        return desk.page(request, "dial/index")
                .with("seen", dials.current().number())
                .with(
                        "groups",
                        Arrays.stream(Dial.Group.values())
                                .map(group -> DialGroup.of(group, dials))
                                .toList());
    }

    @POST
    @SteppedUp
    public Response save(MultivaluedMap<String, String> values) {
        AdminForm form = new AdminForm(values);
        Map<Dial, String> wanted = new EnumMap<>(Dial.class);
        for (Dial dial : Dial.values()) {
            String value = form.text(DialField.nameOf(dial));
            wanted.put(dial, value);
            if (!dial.accepts(value)) form.mark(DialField.nameOf(dial), "This must be " + dial.words() + ".");
        }
        String reason = form.reason("settings_reason");
        Desk.Act act = new Desk.Act("settings", "settings_reason", HERE, "settings", this::index);
        return desk.once(request, form, act, () -> dials.change(desk.actor(request), seen(form), wanted, reason));
    }

    @GET
    @Path("history")
    public View history(@QueryParam("after") @DefaultValue("") String after) {
        long before = after.matches("\\d{1,15}") ? Long.parseLong(after) : Long.MAX_VALUE;
        Paged<DialVersion> found =
                Paged.of(PAGE, dials.history(before, PAGE + 1), version -> String.valueOf(version.number()));
        return desk.page(request, "dial/history")
                .with("seen", dials.current().number())
                .with("versions", found.map(this::row))
                .with("page", found.links(request));
    }

    @POST
    @SteppedUp
    @Path("history/{number:\\d{1,15}}")
    public Response goBack(@PathParam("number") long number, MultivaluedMap<String, String> values) {
        AdminForm form = new AdminForm(values);
        String reason = form.reason("back_reason");
        Desk.Act act = new Desk.Act("settings", "back_reason", HERE, "settings", () -> history(""));
        return desk.once(request, form, act, () -> dials.goBackTo(desk.actor(request), number, seen(form), reason));
    }

    /** The version that the form was made of; one that there cannot be for a form that does not tell. */
    private static long seen(AdminForm form) {
        String seen = form.text("seen");
        if (!seen.matches("\\d{1,15}")) throw Refusal.because(DialRefusal.CHANGED_MEANWHILE);
        return Long.parseLong(seen);
    }

    private Row row(DialVersion version) {
        return new Row(
                version.number(),
                Times.minute(version.at()),
                desk.name(version.author()),
                version.reason(),
                dials.changes(version));
    }
}
