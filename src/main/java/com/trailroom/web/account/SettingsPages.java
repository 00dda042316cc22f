package com.trailroom.web.account;

import com.trailroom.account.Account;
import com.trailroom.account.AccountDeletion;
import com.trailroom.account.Accounts;
import com.trailroom.account.AddressChanges;
import com.trailroom.account.GoogleAccounts;
import com.trailroom.account.PasswordChanges;
import com.trailroom.account.Profile;
import com.trailroom.account.Proof;
import com.trailroom.account.SecondFactors;
import com.trailroom.account.Sessions;
import com.trailroom.kernel.Refusal;
import com.trailroom.web.SignedIn;
import com.trailroom.web.SteppedUp;
import com.trailroom.web.View;
import com.trailroom.web.Viewer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;

/** What people see and change of their account: name, address, password, ways to sign in. */
@SignedIn
@Singleton
@Path("/settings")
@Produces(MediaType.TEXT_HTML)
public class SettingsPages {

    @Inject
    Accounts accounts;

    @Inject
    Profile profile;

    @Inject
    AddressChanges addresses;

    @Inject
    PasswordChanges passwords;

    @Inject
    SecondFactors factors;

    @Inject
    Sessions sessions;

    @Inject
    GoogleAccounts google;

    @Inject
    GoogleProvider provider;

    @Inject
    Origins origins;

    @Inject
    AccountDeletion deletion;

    @Context
    HttpServletRequest request;

    @GET
    public View index(@QueryParam("done") String done, @QueryParam("google") String trouble) {
        View page = page().with("form", Map.of("display_name", viewer().displayName()));
        if (trouble != null) return page.with("flash", GoogleTrouble.flash(trouble));
        return done == null ? page : page.with("flash", SettingsNews.flash(done));
    }

    @POST
    @Path("name")
    public Response rename(MultivaluedMap<String, String> values) {
        Form form = new Form(values);
        try {
            profile.rename(viewer(), form.text("display_name"));
            return done("name");
        } catch (Refusal refusal) {
            return form.again(page(), "display_name", refusal);
        }
    }

    @POST
    @SteppedUp
    @Path("address")
    public Response changeAddress(MultivaluedMap<String, String> values) {
        Form form = new Form(values);
        try {
            addresses.request(viewer(), form.text("email"));
            return done("address");
        } catch (Refusal refusal) {
            return form.again(page(), "email", refusal);
        }
    }

    @POST
    @Path("password")
    public Response changePassword(MultivaluedMap<String, String> values) {
        Form form = new Form(values);
        String session = Viewer.sessionOf(request).orElseThrow();
        if (!accounts.hasPassword(viewer()) && !sessions.isSteppedUp(session)) {
            return Response.seeOther(URI.create("/step-up?next=/settings")).build();
        }
        try {
            Proof proof = passwords.change(
                    viewer(), session, form.text("password"), form.text("new_password"), origins.of(request));
            return proof instanceof Proof.Passed ? done("password") : form.again(page(), "password", proof);
        } catch (Refusal refusal) {
            return form.again(page(), "new_password", refusal);
        }
    }

    private View page() {
        Account account = viewer();
        View page = View.of("account/settings")
                .with("account", account)
                .with("hasPassword", accounts.hasPassword(account))
                .with("secondFactor", factors.isOn(account))
                .with("googleOffered", provider.isOffered())
                .with("googleLinked", google.isLinked(account))
                .with("sessionCount", sessions.of(account).size());
        return deletion.due(account)
                .map(due -> page.with("deletionDue", YourDataPages.DAY.format(due)))
                .orElse(page);
    }

    private Account viewer() {
        return Viewer.of(request).orElseThrow();
    }

    private static Response done(String what) {
        return Response.seeOther(URI.create("/settings?done=" + what)).build();
    }
}
