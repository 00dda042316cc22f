package com.trailroom.web.account;

import com.trailroom.account.GoogleAccounts;
import com.trailroom.account.GoogleIdentity;
import com.trailroom.account.GoogleSignIn;
import com.trailroom.observe.RequestIdFilter;
import com.trailroom.web.LocalPath;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.pac4j.core.context.CallContext;
import org.pac4j.jee.context.JEEContext;

/**
 * The way to Google and back. A servlet, since a browser's redirects below {@code /api/v1} are not the API's business; what
 * went wrong is told on the sign-in page.
 */
@WebServlet(urlPatterns = {"/api/v1/auth/google", GoogleProvider.CALLBACK})
public class GoogleServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(GoogleServlet.class.getName());
    private static final String NEXT = "next";
    private static final String PARCEL = "google";

    @Inject
    transient GoogleProvider google;

    @Inject
    transient GoogleAccounts accounts;

    @Inject
    transient Arrivals arrivals;

    @Inject
    transient Parcels parcels;

    @Inject
    transient Origins origins;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        if (!google.isOffered()) {
            answer(response, "/sign-in?google=off");
            return;
        }
        boolean back = request.getRequestURI().equals(GoogleProvider.CALLBACK);
        try {
            answer(response, back ? back(request, response) : out(request, response));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "Sign-in with Google failed, request " + RequestIdFilter.idOf(request));
            answer(response, start(request) + (back ? "?google=failed" : "?google=unreachable"));
        }
    }

    private String out(HttpServletRequest request, HttpServletResponse response) {
        Parcel parcel = new Parcel();
        String next = request.getParameter(NEXT);
        if (next != null) parcel.put(NEXT, LocalPath.of(next).toString());
        if (request.getParameter("link") != null) {
            Optional<String> session = GoogleLink.session(parcels.carried(GoogleLink.LEAVING, request));
            if (session.isEmpty()) return "/settings?google=late";
            parcel = GoogleLink.of(session.get());
        }
        String address = google.authorizationAddress(call(request, response, parcel));
        parcels.give(PARCEL, parcel, response);
        return address;
    }

    private String back(HttpServletRequest request, HttpServletResponse response) {
        Parcel parcel = parcels.carried(PARCEL, request);
        parcels.takeBack(PARCEL, response);
        Optional<GoogleIdentity> identity = google.identity(call(request, response, parcel));
        if (identity.isEmpty()) return start(request) + "?google=refused";
        Optional<String> session = GoogleLink.session(parcel);
        if (session.isPresent()) {
            parcels.give(GoogleLink.ARRIVED, GoogleLink.arrival(session.get(), identity.get()), response);
            return "/settings/google/arrival";
        }
        GoogleSignIn outcome = accounts.signIn(identity.get(), origins.of(request));
        if (outcome instanceof GoogleSignIn.SignedIn signedIn) {
            String next = parcel.text(NEXT).orElse(Arrivals.FIRST_PAGE);
            return arrivals.arrive(signedIn.account(), next, request, response);
        }
        if (outcome instanceof GoogleSignIn.NotRegistered) {
            parcels.give(Newcomer.PARCEL, Newcomer.parcel(identity.get()), response);
            return "/register/google";
        }
        if (outcome instanceof GoogleSignIn.EmailNotVerified) return "/sign-in?google=unverified";
        return outcome instanceof GoogleSignIn.LinkFirst ? "/sign-in?google=link" : "/sign-in?google=suspended";
    }

    /** The page that somebody set out from. */
    private String start(HttpServletRequest request) {
        boolean linking = request.getParameter("link") != null
                || GoogleLink.session(parcels.carried(PARCEL, request)).isPresent();
        return linking ? "/settings" : "/sign-in";
    }

    private static CallContext call(HttpServletRequest request, HttpServletResponse response, Parcel parcel) {
        return new CallContext(new JEEContext(request, response), new WayToGoogle(parcel));
    }

    private static void answer(HttpServletResponse response, String address) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Location", address);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    }
}
