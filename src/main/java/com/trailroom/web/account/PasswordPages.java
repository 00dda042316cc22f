package com.trailroom.web.account;

import com.trailroom.account.PasswordChanges;
import com.trailroom.kernel.Refusal;
import com.trailroom.web.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** A forgotten password: asking for the mail, and choosing another one by its link. */
@Singleton
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class PasswordPages {

    @Inject
    PasswordChanges passwords;

    @Inject
    Origins origins;

    @Context
    HttpServletRequest request;

    @GET
    @Path("forgotten-password")
    public View ask() {
        return View.of("account/forgotten-password");
    }

    /** Says the same for every address. */
    @POST
    @Path("forgotten-password")
    public View send(@FormParam("email") String email) {
        passwords.forgotten(email == null ? "" : email);
        return Note.FORGOTTEN.view();
    }

    @GET
    @Path("password/{token}")
    public Response choose(@PathParam("token") String token) {
        return passwords
                .look(token)
                .map(account -> Response.ok(page(token)).build())
                .orElseGet(ConfirmationPages::deadLink);
    }

    @POST
    @Path("password/{token}")
    public Response set(@PathParam("token") String token, MultivaluedMap<String, String> values) {
        Form form = new Form(values);
        try {
            return passwords
                    .reset(token, form.text("new_password"), origins.of(request))
                    .map(account -> Response.ok(Note.PASSWORD_SET.view()).build())
                    .orElseGet(ConfirmationPages::deadLink);
        } catch (Refusal refusal) {
            return form.again(page(token), "new_password", refusal);
        }
    }

    private static View page(String token) {
        return View.of("account/new-password").with("token", token);
    }
}
