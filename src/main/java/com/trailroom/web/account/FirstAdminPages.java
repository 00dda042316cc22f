package com.trailroom.web.account;

import com.trailroom.account.FirstAdmin;
import com.trailroom.account.NewAccount;
import com.trailroom.kernel.Refusal;
import com.trailroom.web.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Becoming the first super admin, by the link in the log. */
@Singleton
@Path("/first-admin/{token}")
@Produces(MediaType.TEXT_HTML)
public class FirstAdminPages {

    @Inject
    FirstAdmin firstAdmin;

    @GET
    public Response ask(@PathParam("token") String token) {
        return firstAdmin.isInvited(token) ? Response.ok(page(token)).build() : ConfirmationPages.deadLink();
    }

    @POST
    public Response make(@PathParam("token") String token, MultivaluedMap<String, String> values) {
        Form form = new Form(values);
        try {
            NewAccount wanted =
                    new NewAccount(form.text("email"), form.text("new_password"), "", AccountPages.CONSENT_VERSION);
            return firstAdmin
                    .make(token, wanted)
                    .map(account -> Response.ok(Note.PASSWORD_SET.view()).build())
                    .orElseGet(ConfirmationPages::deadLink);
        } catch (Refusal refusal) {
            return form.again(page(token), "new_password", refusal);
        }
    }

    private static View page(String token) {
        return View.of("account/first-admin").with("token", token);
    }
}
