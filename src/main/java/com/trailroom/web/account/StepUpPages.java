package com.trailroom.web.account;

import com.trailroom.account.Account;
import com.trailroom.account.Accounts;
import com.trailroom.account.Proof;
import com.trailroom.account.SecondFactors;
import com.trailroom.account.Sessions;
import com.trailroom.web.HeldForm;
import com.trailroom.web.HeldForms;
import com.trailroom.web.LocalPath;
import com.trailroom.web.SignedIn;
import com.trailroom.web.StepUp;
import com.trailroom.web.View;
import com.trailroom.web.Viewer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;

/**
 * Proving once more who one is, before something that matters: by a code where there is a second factor, else by password. A
 * form that waited for it is shown, and done when its sender says so.
 */
@SignedIn
@Singleton
@Path("/step-up")
@Produces(MediaType.TEXT_HTML)
public class StepUpPages {

    private static final Map<String, String> LOST = Map.of(
            "kind",
            "warning",
            "text",
            "What you sent was not done, and could not be kept: it holds a file or a very long text. Go on, then fill in the"
                    + " form and choose the file again.");

    @Inject
    Accounts accounts;

    @Inject
    SecondFactors factors;

    @Inject
    Sessions sessions;

    @Inject
    StepUp stepUp;

    @Inject
    HeldForms forms;

    @Inject
    Origins origins;

    @Context
    HttpServletRequest request;

    @GET
    public View ask(@QueryParam("next") @DefaultValue("/settings") String next, @QueryParam("lost") String lost) {
        View page = stepUp.page(viewer(), next, "");
        return lost == null ? page : page.with("flash", LOST);
    }

    @POST
    public Response prove(MultivaluedMap<String, String> values) {
        Form form = new Form(values);
        boolean byCode = stepUp.isByCode(viewer());
        Proof proof = byCode
                ? factors.check(viewer(), form.text("code"), origins.addressOf(request))
                : accounts.prove(viewer(), form.text("password"), origins.addressOf(request));
        if (!(proof instanceof Proof.Passed)) {
            View page = stepUp.page(viewer(), form.text("next"), form.text("held"));
            return form.again(page, byCode ? "code" : "password", proof);
        }
        String session = Viewer.sessionOf(request).orElseThrow();
        sessions.stepUp(session);
        Optional<HeldForm> held = forms.opened(session, form.text("held"));
        return held.map(waiting -> Response.ok(confirmation(waiting, form.text("next"))))
                .orElseGet(() -> Response.seeOther(LocalPath.of(form.text("next"))))
                .build();
    }

    private static View confirmation(HeldForm held, String back) {
        return View.of("account/held-form")
                .with("held", held)
                .with("back", LocalPath.of(back).toString());
    }

    private Account viewer() {
        return Viewer.of(request).orElseThrow();
    }
}
