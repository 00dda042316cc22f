package com.trailroom.web.account;

import com.trailroom.account.Account;
import com.trailroom.account.Accounts;
import com.trailroom.account.Proof;
import com.trailroom.account.SecondFactors;
import com.trailroom.account.Sessions;
import com.trailroom.web.LocalPath;
import com.trailroom.web.SignedIn;
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

/** Proving once more who one is, before something that matters: by a code where there is a second factor, else by password. */
@SignedIn
@Singleton
@Path("/step-up")
@Produces(MediaType.TEXT_HTML)
public class StepUpPages {

    @Inject
    Accounts accounts;

    @Inject
    SecondFactors factors;

    @Inject
    Sessions sessions;

    @Inject
    Origins origins;

    @Context
    HttpServletRequest request;

    @GET
    public View ask(@QueryParam("next") @DefaultValue("/settings") String next) {
        return page(next);
    }

    @POST
    public Response prove(MultivaluedMap<String, String> values) {
        Form form = new Form(values);
        boolean byCode = factors.isOn(viewer());
        Proof proof = byCode
                ? factors.check(viewer(), form.text("code"), origins.addressOf(request))
                : accounts.prove(viewer(), form.text("password"), origins.addressOf(request));
        if (!(proof instanceof Proof.Passed)) {
            return form.again(page(form.text("next")), byCode ? "code" : "password", proof);
        }
        sessions.stepUp(Viewer.sessionOf(request).orElseThrow());
        return Response.seeOther(LocalPath.of(form.text("next"))).build();
    }

    private View page(String next) {
        return View.of("account/step-up")
                .with("next", LocalPath.of(next).toString())
                .with("byCode", factors.isOn(viewer()))
                .with("byPassword", !factors.isOn(viewer()) && accounts.hasPassword(viewer()));
    }

    private Account viewer() {
        return Viewer.of(request).orElseThrow();
    }
}
