package com.trailroom.web.admin.prompt;

import com.trailroom.account.Permission;
import com.trailroom.tryon.Mode;
import com.trailroom.tryon.prompt.PromptVersion;
import com.trailroom.tryon.prompt.Prompts;
import com.trailroom.tryon.prompt.Trials;
import com.trailroom.web.SignedIn;
import com.trailroom.web.View;
import com.trailroom.web.admin.Desk;
import com.trailroom.web.admin.Needs;
import com.trailroom.web.admin.Times;
import com.trailroom.web.tryon.Samples;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;

/** The versions of each mode; each of them, beside the one that holds, with its trials. */
@SignedIn
@Needs(Permission.EDIT_PROMPTS)
@Singleton
@Path("/admin/prompts")
@Produces(MediaType.TEXT_HTML)
public class PromptPages {

    static final String MODE = "{mode:top_only|full_outfit}";
    static final String NUMBER = "{number:[1-9]\\d{0,8}}";

    /** A mode with its versions. */
    public record ModeRow(String mode, PromptRow holding, String before, long turn, List<PromptRow> versions) {}

    @Inject
    Desk desk;

    @Inject
    Prompts prompts;

    @Inject
    Trials trials;

    @Inject
    Samples samples;

    @Context
    HttpServletRequest request;

    @GET
    public View index() {
        return index(request);
    }

    @GET
    @Path(MODE + "/" + NUMBER)
    public View show(@PathParam("mode") String mode, @PathParam("number") int number) {
        return page(request, find(mode, number));
    }

    View index(HttpServletRequest asking) {
        return desk.page(asking, "prompt/index")
                .with("engine", trials.engine())
                .with("words", trials.arePossible())
                .with("modes", Arrays.stream(Mode.values()).map(this::row).toList());
    }

    /** Everything about one version, as it is now. */
    View page(HttpServletRequest asking, PromptVersion version) {
        PromptVersion holding = prompts.holding(version.mode());
        return desk.page(asking, "prompt/show")
                .with("engine", trials.engine())
                .with("words", trials.arePossible())
                .with("mode", version.mode().code())
                .with("version", row(version))
                .with("text", version.text())
                .with("holding", holding.number())
                .with("turn", prompts.turn(version.mode()))
                .with("difference", Words.difference(holding.text(), version.text()))
                .with("trials", trials.of(version).stream().map(TrialRow::of).toList())
                .with("people", samples.people())
                .with("tops", samples.tops())
                .with("bottoms", version.mode() == Mode.TOP_ONLY ? List.of() : samples.bottoms());
    }

    PromptVersion find(String mode, int number) {
        return prompts.find(mode(mode), number).orElseThrow(NotFoundException::new);
    }

    static Mode mode(String code) {
        return Mode.of(code).orElseThrow(NotFoundException::new);
    }

    private ModeRow row(Mode mode) {
        return new ModeRow(
                mode.code(),
                row(prompts.holding(mode)),
                prompts.before(mode)
                        .map(version -> String.valueOf(version.number()))
                        .orElse(""),
                prompts.turn(mode),
                prompts.versions(mode).stream().map(this::row).toList());
    }

    private PromptRow row(PromptVersion version) {
        return new PromptRow(
                version.number(),
                desk.name(version.author()),
                version.note(),
                version.number() == 1 ? "" : Times.minute(version.at()),
                version.text());
    }
}
