package com.trailroom.api.account;

import com.trailroom.account.Account;
import com.trailroom.account.Accounts;
import com.trailroom.account.AddressVerification;
import com.trailroom.account.Origin;
import com.trailroom.account.Registration;
import com.trailroom.account.Sessions;
import com.trailroom.account.SignIn;
import com.trailroom.account.SignIns;
import com.trailroom.api.ApiRefusal;
import com.trailroom.api.Authenticated;
import com.trailroom.api.Caller;
import com.trailroom.api.OpenedBy;
import com.trailroom.api.TooMany;
import com.trailroom.api.openapi.Refuses;
import com.trailroom.credit.Credits;
import com.trailroom.guard.ClientAddresses;
import com.trailroom.guard.signal.Signals;
import com.trailroom.kernel.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** E-mail accounts and their tokens. */
@Singleton
@Path("/auth")
@Tag(name = "auth")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AuthResource {

    @Inject
    AddressVerification addresses;

    @Inject
    SignIns signIns;

    @Inject
    Sessions sessions;

    @Inject
    Credits credits;

    @Inject
    ClientAddresses clients;

    @Inject
    Accounts accounts;

    @Inject
    Signals signals;

    @Context
    HttpServletRequest request;

    @POST
    @Path("register")
    @Operation(
            operationId = "register",
            summary = "Register with e-mail and password",
            description =
                    "Where an address must be verified before credits are spent, every address gets the same 202, and its"
                            + " owner a mail. Otherwise a known address gets 409.")
    @APIResponse(
            responseCode = "201",
            description = "Registered and signed in",
            content = @Content(schema = @Schema(implementation = TokensBody.class)))
    @APIResponse(
            responseCode = "202",
            description = "A mail says how to go on",
            content = @Content(schema = @Schema(implementation = MailSentBody.class)))
    @Refuses({"EMAIL_TAKEN", "RATE_LIMIT_EXCEEDED", "REGISTRATION_CLOSED"})
    public Response register(RegisterBody body) {
        Registration outcome = addresses.register(body.form());
        if (outcome instanceof Registration.EmailTaken) throw Refusal.because(ApiRefusal.EMAIL_TAKEN);
        signals.registered(clients.of(request), idOf(outcome));
        return outcome instanceof Registration.Registered registered
                ? Response.status(201).entity(begin(registered.account())).build()
                : Response.status(202).entity(MailSentBody.CHECK_YOUR_MAIL).build();
    }

    @POST
    @Path("login")
    @Operation(
            operationId = "login",
            summary = "Get tokens for e-mail and password",
            description =
                    "After some failures in a row it is the turn of 429: wait for Retry-After seconds. An account with a"
                            + " second factor needs a code as well.")
    @Refuses({"AUTH_INVALID_CREDENTIALS", "SECOND_FACTOR_REQUIRED", "RATE_LIMIT_EXCEEDED"})
    public TokensBody login(LoginBody body) {
        SignIn outcome = signIns.signIn(body.email(), body.password(), body.secondFactor(), address());
        if (outcome instanceof SignIn.SignedIn signedIn) return begin(signedIn.account());
        if (outcome instanceof SignIn.SecondFactorNeeded) throw Refusal.because(ApiRefusal.SECOND_FACTOR_REQUIRED);
        if (outcome instanceof SignIn.TooManyAttempts many) throw new TooMany(many.retryAfter());
        signals.signInFailed(
                clients.of(request),
                body.email(),
                accounts.findByEmail(body.email()).map(Account::id));
        throw Refusal.because(ApiRefusal.AUTH_INVALID_CREDENTIALS);
    }

    @POST
    @Path("refresh")
    @Operation(
            operationId = "refreshTokens",
            summary = "Exchange a refresh token for the next pair",
            description = "A refresh token that was used before ends its session, unless its answer was lost just now.")
    @Refuses("AUTH_INVALID_CREDENTIALS")
    public TokensBody refresh(RefreshBody body) {
        return sessions.refresh(body.refreshToken())
                .map(TokensBody::of)
                .orElseThrow(() -> Refusal.because(ApiRefusal.AUTH_INVALID_CREDENTIALS));
    }

    @POST
    @Path("logout")
    @Operation(operationId = "logout", summary = "End the session of a refresh token")
    @APIResponse(responseCode = "204", description = "Ended, if it was a session")
    public Response logout(RefreshBody body) {
        sessions.end(body.refreshToken());
        return Response.noContent().build();
    }

    @GET
    @Path("me")
    @Authenticated
    @OpenedBy({})
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "getAccount", summary = "Who am I")
    public MeBody me() {
        Account account = Caller.of(request);
        return MeBody.of(account, credits.balanceOf(account.id()), credits.isOnPaidTier(account.id()));
    }

    private TokensBody begin(Account account) {
        String device = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        return signIns.begin(account, new Origin(device, address()))
                .map(TokensBody::of)
                .orElseThrow(() -> Refusal.because(ApiRefusal.AUTH_INVALID_CREDENTIALS));
    }

    private String address() {
        return clients.of(request).text();
    }

    private static Optional<String> idOf(Registration outcome) {
        return outcome instanceof Registration.Registered registered
                ? Optional.of(registered.account().id())
                : Optional.empty();
    }
}
