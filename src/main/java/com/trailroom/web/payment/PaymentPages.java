package com.trailroom.web.payment;

import com.trailroom.account.Account;
import com.trailroom.kernel.Refusal;
import com.trailroom.payment.Callback;
import com.trailroom.payment.Payment;
import com.trailroom.payment.PaymentStatus;
import com.trailroom.payment.Payments;
import com.trailroom.payment.gateway.GatewayTrouble;
import com.trailroom.payment.gateway.PaymentGateway;
import com.trailroom.payment.gateway.SimulatedCheckout;
import com.trailroom.web.SignedIn;
import com.trailroom.web.View;
import com.trailroom.web.Viewer;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Paying, and what came of it: one address for a payment, which shows the checkout while it is open and the outcome
 * afterwards, so that going back, a second tab or a second click cannot pay again.
 */
@SignedIn
@Path("/payments/{id}")
@Produces(MediaType.TEXT_HTML)
public class PaymentPages {

    @Inject
    Payments payments;

    @Inject
    PaymentGateway gateway;

    @Context
    HttpServletRequest request;

    @Context
    HttpServletResponse response;

    @PathParam("id")
    String id;

    /** {@code waiting} is set by those who have paid and wait for the bank. */
    @GET
    public View show(@QueryParam("waiting") String waiting) {
        Payment payment = payment();
        View page = View.of("payment/show").with("payment", PaymentView.of(payment));
        boolean arriving = !payment.isOpen() && payment.fulfilment().invoice().isEmpty();
        boolean expected = waiting != null && payment.status() == PaymentStatus.CREATED;
        if (arriving || expected) return page.with("waiting", true).with("refresh", true);
        // the checkout needs a page of its own, with its own policy; the outcome the new balance all around
        if (Parts.asked(request)) response.setHeader("HX-Redirect", "/payments/" + id);
        if (!payment.isOpen()) return page;
        if (gateway.simulation().isPresent()) return page.with("simulated", true);
        CheckoutPolicy.allowRazorpay(response);
        return page.with("checkout", checkout(payment));
    }

    /** What Razorpay's checkout handed to the page. */
    @POST
    @Path("confirmation")
    public Response confirm(
            @FormParam("razorpay_payment_id") String paymentId, @FormParam("razorpay_signature") String signature) {
        Payment payment = payment();
        if (paymentId == null || signature == null) return back("");
        return confirmed(new Callback(payment.order().id(), paymentId, signature));
    }

    /** What the buyer does in the simulated checkout. */
    @POST
    @Path("simulation")
    public Response simulate(@FormParam("act") String act) {
        SimulatedCheckout checkout = gateway.simulation().orElseThrow(NotFoundException::new);
        Payment payment = payment();
        if (!payment.isOpen()) return back("");
        if ("abandon".equals(act))
            return Response.seeOther(URI.create("/credits/plans")).build();
        SimulatedCheckout.Act what = act(act).orElseThrow(NotFoundException::new);
        try {
            return checkout.play(payment.order().id(), what, self())
                    .map(signed -> confirmed(new Callback(signed.orderId(), signed.paymentId(), signed.signature())))
                    .orElseGet(() -> awaited(payment));
        } catch (GatewayTrouble trouble) {
            return back("");
        }
    }

    /** A payment that failed is known to have failed at once; a late one is waited for. */
    private Response awaited(Payment payment) {
        return back(payments.refresh(payment).status() == PaymentStatus.CREATED ? "?waiting=1" : "");
    }

    private Response confirmed(Callback callback) {
        try {
            return back(payments.confirm(account().id(), callback).isOpen() ? "?waiting=1" : "");
        } catch (Refusal refusal) {
            View page = View.of("payment/show")
                    .with("payment", PaymentView.of(payment()))
                    .with(
                            "flash",
                            Map.of("kind", "error", "text", refusal.reason().words()));
            return Response.status(refusal.reason().status()).entity(page).build();
        }
    }

    private Map<String, Object> checkout(Payment payment) {
        return Map.of(
                "key", gateway.publicKey(),
                "order", payment.order().id(),
                "amount", payment.quote().total().paise(),
                "name", payment.billing().name(),
                "email", account().email());
    }

    private Payment payment() {
        return payments.find(account().id(), id).orElseThrow(NotFoundException::new);
    }

    private Response back(String query) {
        return Response.seeOther(URI.create("/payments/" + id + query)).build();
    }

    /** Where this very server can be reached, whatever stands in front of it. */
    private URI self() {
        return URI.create("http://127.0.0.1:" + request.getLocalPort());
    }

    private Account account() {
        return Viewer.of(request).orElseThrow();
    }

    private static Optional<SimulatedCheckout.Act> act(String name) {
        return Optional.ofNullable(
                switch (name == null ? "" : name) {
                    case "pay" -> SimulatedCheckout.Act.PAY;
                    case "fail" -> SimulatedCheckout.Act.FAIL;
                    case "late" -> SimulatedCheckout.Act.PAY_LATE;
                    case "twice" -> SimulatedCheckout.Act.PAY_TWICE;
                    default -> null;
                });
    }
}
