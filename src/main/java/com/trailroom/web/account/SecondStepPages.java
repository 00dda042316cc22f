package com.trailroom.web.account;

import com.trailroom.account.Account;
import com.trailroom.account.Proof;
import com.trailroom.account.SignIns;
import com.trailroom.web.LocalPath;
import com.trailroom.web.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;

/** The second step of signing in: a code of the authenticator app, or a recovery code. */
@Singleton
@Path(Arrivals.SECOND_STEP)
@Produces(MediaType.TEXT_HTML)
public class SecondStepPages {

    private static final View PAGE = View.of("account/second-step");

    @Inject
    SignIns signIns;

    @Inject
    Arrivals arrivals;

    @Inject
    Parcels parcels;

    @Inject
    Origins origins;

    @Context
    HttpServletRequest request;

    @Context
    HttpServletResponse response;

    @GET
    public Response ask() {
        return arriving().isPresent() ? Response.ok(PAGE).build() : late();
    }

    @POST
    public Response finish(MultivaluedMap<String, String> values) {
        Form form = new Form(values);
        Parcel parcel = parcels.carried(Arrivals.PARCEL, request);
        Optional<Account> account = arriving();
        if (account.isEmpty()) return late();
        String token = parcel.text("token").orElseThrow();
        Proof proof = signIns.finish(token, form.text("code"), origins.addressOf(request));
        if (!(proof instanceof Proof.Passed)) return form.again(PAGE, "code", proof);
        parcels.takeBack(Arrivals.PARCEL, response);
        if (!arrivals.begin(account.get(), request, response)) return late();
        return Response.seeOther(LocalPath.of(parcel.text("next").orElse(Arrivals.FIRST_PAGE)))
                .build();
    }

    private Optional<Account> arriving() {
        return parcels.carried(Arrivals.PARCEL, request).text("token").flatMap(signIns::look);
    }

    private static Response late() {
        return Response.seeOther(URI.create("/sign-in")).build();
    }
}
