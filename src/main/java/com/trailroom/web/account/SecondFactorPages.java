package com.trailroom.web.account;

import com.trailroom.account.Account;
import com.trailroom.account.FactorSetup;
import com.trailroom.account.SecondFactors;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Turning a second factor on and off. The secret and the recovery codes are shown once, and not kept by any cache. */
@SignedIn
@SteppedUp
@Singleton
@Path("/settings/second-factor")
@Produces(MediaType.TEXT_HTML)
public class SecondFactorPages {

    @Inject
    SecondFactors factors;

    @Inject
    Origins origins;

    @Context
    HttpServletRequest request;

    @GET
    public Response show() {
        Account account = viewer();
        if (!factors.isOn(account))
            return secret(200, setup(factors.pending(account).orElseGet(() -> factors.begin(account))));
        return secret(200, View.of("account/second-factor").with("codesLeft", factors.recoveryCodesLeft(account)));
    }

    @POST
    public Response confirm(MultivaluedMap<String, String> values) {
        Optional<List<String>> codes = factors.confirm(viewer(), new Form(values).text("code"), origins.of(request));
        if (codes.isPresent()) return secret(200, codes(codes.get()));
        Optional<FactorSetup> pending = factors.pending(viewer());
        if (pending.isEmpty())
            return Response.seeOther(URI.create("/settings/second-factor")).build();
        return new Form(values)
                .again(setup(pending.get()), "code", "This code is not right. Is the clock of your phone?");
    }

    @POST
    @Path("recovery-codes")
    public Response newCodes() {
        return factors.newRecoveryCodes(viewer(), origins.of(request))
                .map(codes -> secret(200, codes(codes)))
                .orElseGet(() ->
                        Response.seeOther(URI.create("/settings/second-factor")).build());
    }

    @POST
    @Path("off")
    public Response turnOff() {
        factors.turnOff(viewer(), origins.of(request));
        return Response.seeOther(URI.create("/settings?done=factor-off")).build();
    }

    private static View setup(FactorSetup setup) {
        String grouped = setup.secret().replaceAll("(.{4})(?!$)", "$1 ");
        return View.of("account/second-factor-setup")
                .with("secret", grouped)
                .with("uri", setup.uri())
                .with("qr", QrCode.of(setup.uri()));
    }

    private static View codes(List<String> codes) {
        return View.of("account/recovery-codes").with("codes", codes);
    }

    private static Response secret(int status, View view) {
        return Response.status(status)
                .header("Cache-Control", "no-store")
                .entity(view)
                .build();
    }

    private Account viewer() {
        return Viewer.of(request).orElseThrow();
    }
}
