package com.trailroom.web.admin.prompt;

import com.trailroom.account.Permission;
import com.trailroom.kernel.Refusal;
import com.trailroom.tryon.Mode;
import com.trailroom.tryon.prompt.PromptRefusal;
import com.trailroom.tryon.prompt.PromptVersion;
import com.trailroom.tryon.prompt.Prompts;
import com.trailroom.tryon.prompt.Trials;
import com.trailroom.web.SignedIn;
import com.trailroom.web.admin.AdminForm;
import com.trailroom.web.admin.Desk;
import com.trailroom.web.admin.Needs;
import com.trailroom.web.tryon.Samples;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What super admins do about prompts: write one, try it, let it hold, go back. */
@SignedIn
@Needs(Permission.EDIT_PROMPTS)
@Singleton
@Path("/admin/prompts")
@Produces(MediaType.TEXT_HTML)
public class PromptDeeds {

    private static final String HERE = "/admin/prompts";

    @Inject
    Desk desk;

    @Inject
    Prompts prompts;

    @Inject
    Trials trials;

    @Inject
    PromptPages pages;

    @Inject
    Samples samples;

    @Context
    HttpServletRequest request;

    @POST
    @Path(PromptPages.MODE)
    public Response write(@PathParam("mode") String code, MultivaluedMap<String, String> values) {
        Mode mode = PromptPages.mode(code);
        AdminForm form = new AdminForm(values);
        String note = form.reason("note_" + code);
        Desk.Act act = new Desk.Act(code, "text_" + code, HERE, "prompt-written", () -> pages.index(request));
        return desk.once(
                request, form, act, () -> prompts.write(desk.actor(request), mode, form.text("text_" + code), note));
    }

    @POST
    @Path(PromptPages.MODE + "/" + PromptPages.NUMBER + "/trials")
    public Response attempt(
            @PathParam("mode") String mode, @PathParam("number") int number, MultivaluedMap<String, String> values) {
        PromptVersion version = pages.find(mode, number);
        AdminForm form = new AdminForm(values);
        Optional<Trials.Sample> sample = sample(form, version.mode());
        return desk.once(
                request,
                form,
                act("garment", version, "prompt-tried"),
                () -> trials.begin(desk.actor(request), version, sample.orElseThrow()));
    }

    @POST
    @Path(PromptPages.MODE + "/" + PromptPages.NUMBER + "/activation")
    public Response activate(
            @PathParam("mode") String mode, @PathParam("number") int number, MultivaluedMap<String, String> values) {
        PromptVersion version = pages.find(mode, number);
        AdminForm form = new AdminForm(values);
        String reason = form.reason("activate_reason");
        return desk.once(
                request,
                form,
                act("activate_reason", version, "prompt-activated"),
                () -> prompts.activate(desk.actor(request), version, turn(form), reason));
    }

    @POST
    @Path(PromptPages.MODE + "/rollback")
    public Response rollBack(@PathParam("mode") String code, MultivaluedMap<String, String> values) {
        Mode mode = PromptPages.mode(code);
        AdminForm form = new AdminForm(values);
        String reason = form.reason("back_" + code);
        Desk.Act act = new Desk.Act(code, "back_" + code, HERE, "prompt-back", () -> pages.index(request));
        return desk.once(request, form, act, () -> prompts.rollBack(desk.actor(request), mode, turn(form), reason));
    }

    private Desk.Act act(String field, PromptVersion version, String done) {
        String page = HERE + "/" + version.mode().code() + "/" + version.number();
        return new Desk.Act(version.mode().code(), field, page, done, () -> pages.page(request, version));
    }

    /** A person in a top; for an outfit in something below it, too. */
    private Optional<Trials.Sample> sample(AdminForm form, Mode mode) {
        List<String> chosen = new ArrayList<>(List.of(form.text("person"), form.text("garment")));
        if (mode == Mode.FULL_OUTFIT) chosen.add(form.text("bottom"));
        List<byte[]> pictures =
                chosen.stream().map(samples::bytes).flatMap(Optional::stream).toList();
        if (pictures.size() == chosen.size()) {
            return Optional.of(new Trials.Sample(
                    String.join(", ", chosen), pictures.get(0), pictures.subList(1, pictures.size())));
        }
        form.mark("garment", "Choose a person and what to put on.");
        return Optional.empty();
    }

    /** Which choice the form was made of. */
    private static long turn(AdminForm form) {
        String turn = form.text("turn");
        if (!turn.matches("\\d{1,15}")) throw Refusal.because(PromptRefusal.CHANGED_MEANWHILE);
        return Long.parseLong(turn);
    }
}
