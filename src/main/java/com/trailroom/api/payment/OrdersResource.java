package com.trailroom.api.payment;

import com.trailroom.api.ApiRefusal;
import com.trailroom.api.Authenticated;
import com.trailroom.api.Caller;
import com.trailroom.api.Idempotency;
import com.trailroom.kernel.CreditAmount;
import com.trailroom.kernel.Refusal;
import com.trailroom.payment.NewOrder;
import com.trailroom.payment.Payment;
import com.trailroom.payment.PaymentRefusal;
import com.trailroom.payment.Payments;
import com.trailroom.payment.gateway.PaymentGateway;
import com.trailroom.payment.invoice.BillingDetails;
import com.trailroom.payment.invoice.BillingForm;
import com.trailroom.payment.invoice.BillingStore;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Ordering credits. */
@Authenticated
@Path("/payments/orders")
@Tag(name = "payments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OrdersResource {

    /** {@code billing} may be left out once it was given. */
    public record NewOrderBody(Integer credits, BillingBody billing) {}

    /** What Razorpay's checkout wants to know, and the payment as it stands. */
    public record OrderBody(
            String gateway, String keyId, String orderId, long amount, String currency, PaymentBody payment) {}

    @Inject
    Payments payments;

    @Inject
    PaymentGateway gateway;

    @Inject
    BillingStore billing;

    @Inject
    Idempotency idempotency;

    @Context
    HttpServletRequest request;

    @POST
    @Operation(summary = "Order credits at today's price; pay the order in Razorpay's checkout")
    public Response create(NewOrderBody body, @HeaderParam("Idempotency-Key") String key) {
        if (body == null || body.credits() == null || body.credits() < 0) {
            throw Refusal.because(ApiRefusal.VALIDATION_FAILED);
        }
        String account = Caller.of(request).id();
        byte[] same = body.toString().getBytes(StandardCharsets.UTF_8);
        return idempotency.once(account, key, List.of(same), () -> {
            Payment payment =
                    payments.order(new NewOrder(account, CreditAmount.of(body.credits()), details(account, body)));
            return new Idempotency.Answer(201, body(payment), "/api/v1/payments/" + payment.id());
        });
    }

    private OrderBody body(Payment payment) {
        return new OrderBody(
                gateway.name(),
                gateway.publicKey(),
                payment.order().id(),
                payment.quote().total().paise(),
                "INR",
                PaymentBody.of(payment));
    }

    private BillingDetails details(String account, NewOrderBody body) {
        if (body.billing() == null) {
            return billing.find(account).orElseThrow(() -> Refusal.because(PaymentRefusal.BILLING_DETAILS_REQUIRED));
        }
        BillingForm form = body.billing().form();
        if (!form.problems().isEmpty()) throw Refusal.because(PaymentRefusal.BILLING_DETAILS_INVALID);
        billing.save(account, form.details());
        return form.details();
    }
}
