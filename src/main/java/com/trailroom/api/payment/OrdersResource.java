package com.trailroom.api.payment;

import com.trailroom.account.AddressVerification;
import com.trailroom.api.Authenticated;
import com.trailroom.api.Caller;
import com.trailroom.api.Checked;
import com.trailroom.api.FieldErrors;
import com.trailroom.api.FieldFault;
import com.trailroom.api.Idempotency;
import com.trailroom.api.InService;
import com.trailroom.api.openapi.Refuses;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Ordering credits. */
@Authenticated
@Path("/payments/orders")
@Tag(name = "payments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OrdersResource {

    /** {@code billing} may be left out once it was given. */
    public record NewOrderBody(
            @Schema(required = true, minimum = "300", maximum = "500000", example = "2100") Integer credits,
            @Schema(description = "Needed with the first order; kept for the next ones") BillingBody billing)
            implements Checked {

        @Override
        public void check(FieldErrors errors) {
            errors.require("credits", credits);
            if (credits != null && credits < 0) errors.add(PaymentRefusal.BELOW_MINIMUM);
            if (billing == null) return;
            billing.form()
                    .problems()
                    .forEach((field, words) -> errors.add("billing." + field, FieldFault.INVALID_VALUE, words));
        }
    }

    /** What Razorpay's checkout wants to know, and the payment as it stands. */
    public record OrderBody(
            @Schema(required = true, example = "razorpay") String gateway,
            @Schema(required = true, example = "rzp_live_…") String keyId,
            @Schema(required = true) String orderId,
            @Schema(description = "In paise", example = "189000") long amount,
            @Schema(required = true, example = "INR") String currency,
            @Schema(required = true) PaymentBody payment) {}

    @Inject
    AddressVerification addresses;

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
    @InService
    @Operation(
            operationId = "createOrder",
            summary = "Order credits at today's price",
            description = "Pay the order in Razorpay's checkout, then hand over what it answers.")
    @APIResponse(
            responseCode = "201",
            description = "The order is open",
            content = @Content(schema = @Schema(implementation = OrderBody.class)))
    @Refuses({"BILLING_DETAILS_REQUIRED", "EMAIL_NOT_VERIFIED", "PAYMENTS_UNAVAILABLE"})
    public Response create(NewOrderBody body, @HeaderParam("Idempotency-Key") String key) {
        addresses.demand(Caller.of(request));
        String account = Caller.of(request).id();
        byte[] same = body.toString().getBytes(StandardCharsets.UTF_8);
        return idempotency.once(account, key, List.of(same), "pay", id -> {
            NewOrder wanted = new NewOrder(account, CreditAmount.of(body.credits()), details(account, body));
            Payment payment = id.map(given -> payments.order(wanted, given)).orElseGet(() -> payments.order(wanted));
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
        billing.save(account, form.details());
        return form.details();
    }
}
