package com.trailroom.web.account;

import com.trailroom.account.Account;
import com.trailroom.account.AccountRefusal;
import com.trailroom.account.Accounts;
import com.trailroom.account.AddressVerification;
import com.trailroom.account.NewAccount;
import com.trailroom.account.Registration;
import com.trailroom.account.Sessions;
import com.trailroom.account.SignIn;
import com.trailroom.kernel.Refusal;
import com.trailroom.web.LocalPath;
import com.trailroom.web.SignedIn;
import com.trailroom.web.View;
import com.trailroom.web.Viewer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Registering, signing in, signing out. */
@Singleton
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class AccountPages {

    /** The text about photos that the registration form shows. */
    static final String CONSENT_VERSION = "2026-11";

    private static final URI FIRST_PAGE = URI.create(Arrivals.FIRST_PAGE);

    @Inject
    Accounts accounts;

    @Inject
    AddressVerification verification;

    @Inject
    Sessions sessions;

    @Inject
    TokenCookies cookies;

    @Inject
    Arrivals arrivals;

    @Inject
    GoogleProvider google;

    @Inject
    Origins origins;

    @Context
    HttpServletRequest request;

    @Context
    HttpServletResponse response;

    @GET
    @Path("register")
    public Response newAccount() {
        return Viewer.of(request).isPresent()
                ? Response.seeOther(FIRST_PAGE).build()
                : Response.ok(View.of("account/register").with("google", google.isOffered()))
                        .build();
    }

    @POST
    @Path("register")
    public Response register(MultivaluedMap<String, String> form) {
        if (Viewer.of(request).isPresent()) return Response.seeOther(FIRST_PAGE).build();
        NewAccount wanted = new NewAccount(
                text(form, "email"), text(form, "password"), text(form, "display_name"), CONSENT_VERSION);
        Map<String, String> wrong = new LinkedHashMap<>();
        wanted.objections().forEach(reason -> wrong.putIfAbsent(fieldOf(reason), reason.words()));
        if (!"yes".equals(form.getFirst("consent"))) {
            wrong.put("consent", "Tick the box to agree; without it we cannot make pictures.");
        }
        if (!wrong.isEmpty()) return again(422, "account/register", form, wrong);
        try {
            Registration outcome = verification.register(wanted);
            if (outcome instanceof Registration.MailSent) {
                origins.registered(request, Optional.empty());
                return Response.ok(Note.CHECK_MAIL.view()).build();
            }
            if (outcome instanceof Registration.Registered registered) {
                origins.registered(request, Optional.of(registered.account().id()));
                return begin(registered.account(), FIRST_PAGE);
            }
            return again("account/register", form, "email", "There is an account with this address. Sign in instead.");
        } catch (Refusal refusal) {
            return again(
                    "account/register",
                    form,
                    fieldOf(refusal.reason()),
                    refusal.reason().words());
        }
    }

    @GET
    @Path("sign-in")
    public Response newSession(
            @QueryParam("next") @DefaultValue(Arrivals.FIRST_PAGE) String next, @QueryParam("google") String trouble) {
        if (Viewer.of(request).isPresent())
            return Response.seeOther(LocalPath.of(next)).build();
        View page =
                View.of("account/sign-in").with("form", Map.of("next", next)).with("google", google.isOffered());
        return Response.ok(trouble == null ? page : page.with("flash", GoogleTrouble.flash(trouble)))
                .build();
    }

    @POST
    @Path("sign-in")
    public Response signIn(MultivaluedMap<String, String> form) {
        SignIn outcome = accounts.signIn(text(form, "email"), text(form, "password"), origins.addressOf(request));
        URI next = LocalPath.of(text(form, "next"));
        if (outcome instanceof SignIn.SignedIn signedIn) return begin(signedIn.account(), next);
        if (outcome instanceof SignIn.SecondFactorNeeded needed) return begin(needed.account(), next);
        if (outcome instanceof SignIn.TooManyAttempts many) {
            long seconds = Math.max(1, many.retryAfter().toSeconds());
            String words = "Too many tries. Wait " + seconds + " seconds, then try again.";
            return again(429, "account/sign-in", form, Map.of("password", words));
        }
        origins.signInFailed(request, text(form, "email"));
        return again("account/sign-in", form, "password", "The e-mail or the password is not right.");
    }

    @POST
    @SignedIn
    @Path("sign-out")
    public Response signOut() {
        cookies.refresh(request).ifPresent(sessions::end);
        Viewer.of(request)
                .ifPresent(account ->
                        sessions.end(account, Viewer.sessionOf(request).orElseThrow()));
        cookies.clear(response);
        return Response.seeOther(URI.create("/")).build();
    }

    private Response begin(Account account, URI next) {
        String address = arrivals.arrive(account, next.toString(), request, response);
        return Response.seeOther(URI.create(address)).build();
    }

    private Response again(String template, MultivaluedMap<String, String> form, String field, String words) {
        return again(422, template, form, Map.of(field, words));
    }

    /** The form with what was typed, but for the password, and words at the fields they concern. */
    private Response again(
            int status, String template, MultivaluedMap<String, String> form, Map<String, String> errors) {
        Map<String, String> typed = new HashMap<>();
        form.keySet().stream()
                .filter(name -> !name.equals("password"))
                .forEach(name -> typed.put(name, form.getFirst(name)));
        View view = View.of(template).with("form", typed).with("errors", errors).with("google", google.isOffered());
        return Response.status(status).entity(view).build();
    }

    private static String fieldOf(Refusal.Reason reason) {
        if (reason == AccountRefusal.EMAIL_INVALID) return "email";
        if (reason == AccountRefusal.REGISTRATION_CLOSED) return "email";
        return reason == AccountRefusal.DISPLAY_NAME_TOO_LONG ? "display_name" : "password";
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value;
    }
}
