package com.trailroom.web.account;

import com.trailroom.account.Account;
import com.trailroom.account.AccountDeletion;
import com.trailroom.account.AddressChanges;
import com.trailroom.account.AddressVerification;
import com.trailroom.web.SignedIn;
import com.trailroom.web.View;
import com.trailroom.web.Viewer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;

/**
 * Where the links of mails lead. A link shows a button, and the button does it: a mail scanner that follows links does not
 * press buttons.
 */
@Singleton
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class ConfirmationPages {

    private static final String SIDE = "{side:old|new}";

    @Inject
    AddressVerification verification;

    @Inject
    AddressChanges addresses;

    @Inject
    AccountDeletion deletion;

    @Context
    HttpServletRequest request;

    @GET
    @Path("verification/{token}")
    public Response askToVerify(@PathParam("token") String token) {
        return page(verification.look(token).map(Account::email), "verify", "/verification/" + token);
    }

    @POST
    @Path("verification/{token}")
    public Response verify(@PathParam("token") String token) {
        return verification.confirm(token) ? Response.ok(Note.VERIFIED.view()).build() : deadLink();
    }

    /** Sends the mail again; htmx gets the words that say so, in the place of the notice that asked. */
    @POST
    @SignedIn
    @Path("verification")
    public Response sendAgain() {
        verification.request(Viewer.of(request).orElseThrow());
        boolean part = "true".equals(request.getHeader("HX-Request"));
        return part
                ? Response.ok(View.of("shared/unverified").fragment("sent")).build()
                : Response.seeOther(URI.create("/settings?done=mail")).build();
    }

    @GET
    @Path("address-change/" + SIDE + "/{token}")
    public Response askToChange(@PathParam("side") String side, @PathParam("token") String token) {
        Optional<String> address = addresses.look(token, side.equals("new"));
        return page(address, "changeAddress", "/address-change/" + side + "/" + token);
    }

    @POST
    @Path("address-change/" + SIDE + "/{token}")
    public Response change(@PathParam("side") String side, @PathParam("token") String token) {
        return switch (addresses.confirm(token, side.equals("new"))) {
            case CHANGED -> Response.ok(Note.ADDRESS_CHANGED.view()).build();
            case OTHER_SIDE_MISSING ->
                Response.ok(Note.ADDRESS_CONFIRMED.view()).build();
            case TAKEN -> Response.status(409).entity(Note.ADDRESS_TAKEN.view()).build();
            case NO_SUCH_LINK -> deadLink();
        };
    }

    @GET
    @Path("deletion/{token}")
    public Response askToKeep(@PathParam("token") String token) {
        return page(Optional.of("").filter(any -> deletion.isGood(token)), "keep", "/deletion/" + token);
    }

    @POST
    @Path("deletion/{token}")
    public Response keep(@PathParam("token") String token) {
        return deletion.keep(token) ? Response.ok(Note.KEPT.view()).build() : deadLink();
    }

    static Response deadLink() {
        return Response.status(410).entity(Note.DEAD_LINK.view()).build();
    }

    /** {@code address} is what is confirmed; there is none for a link that does not work. */
    private static Response page(Optional<String> address, String what, String action) {
        return address.map(known -> View.of("account/confirm")
                        .with("what", what)
                        .with("action", action)
                        .with("address", known))
                .map(view -> Response.ok(view).build())
                .orElseGet(ConfirmationPages::deadLink);
    }
}
