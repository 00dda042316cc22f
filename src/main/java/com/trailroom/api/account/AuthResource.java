package com.trailroom.api.account;

import com.trailroom.account.Account;
import com.trailroom.account.Accounts;
import com.trailroom.account.Registration;
import com.trailroom.account.Sessions;
import com.trailroom.account.SignIn;
import com.trailroom.api.ApiRefusal;
import com.trailroom.api.Authenticated;
import com.trailroom.api.Caller;
import com.trailroom.api.TooMany;
import com.trailroom.credit.Credits;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** E-mail accounts and their tokens. */
@Singleton
@Path("/auth")
@Tag(name = "auth")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AuthResource {

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    Credits credits;

    @Context
    HttpServletRequest request;

    @POST
    @Path("register")
    @Operation(summary = "Register with e-mail and password")
    public Response register(RegisterBody body) {
        if (accounts.register(body.form()) instanceof Registration.Registered registered) {
            return Response.status(201).entity(begin(registered.account())).build();
        }
        throw Refusal.because(ApiRefusal.EMAIL_TAKEN);
    }

    @POST
    @Path("login")
    @Operation(summary = "Get tokens for e-mail and password")
    public TokensBody login(LoginBody body) {
        SignIn outcome = accounts.signIn(body.email(), body.password(), request.getRemoteAddr());
        if (outcome instanceof SignIn.SignedIn signedIn) return begin(signedIn.account());
        if (outcome instanceof SignIn.TooManyAttempts many) throw new TooMany(many.retryAfter());
        throw Refusal.because(ApiRefusal.AUTH_INVALID_CREDENTIALS);
    }

    @POST
    @Path("refresh")
    @Operation(summary = "Exchange a refresh token for the next pair")
    public TokensBody refresh(RefreshBody body) {
        return sessions.refresh(body.refreshToken())
                .map(TokensBody::of)
                .orElseThrow(() -> Refusal.because(ApiRefusal.AUTH_INVALID_CREDENTIALS));
    }

    @POST
    @Path("logout")
    @Operation(summary = "End the session of a refresh token")
    public Response logout(RefreshBody body) {
        sessions.end(body.refreshToken());
        return Response.noContent().build();
    }

    @GET
    @Path("me")
    @Authenticated
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Who am I")
    public MeBody me() {
        Account account = Caller.of(request);
        return MeBody.of(account, credits.balanceOf(account.id()));
    }

    private TokensBody begin(Account account) {
        String device = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        return TokensBody.of(sessions.begin(account, device));
    }
}
