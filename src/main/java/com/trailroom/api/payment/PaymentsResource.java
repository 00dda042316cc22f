package com.trailroom.api.payment;

import com.trailroom.api.Authenticated;
import com.trailroom.api.Caller;
import com.trailroom.api.Checked;
import com.trailroom.api.Cursor;
import com.trailroom.api.FieldErrors;
import com.trailroom.api.PageBody;
import com.trailroom.api.openapi.Refuses;
import com.trailroom.kernel.Refusal;
import com.trailroom.payment.Callback;
import com.trailroom.payment.Payment;
import com.trailroom.payment.PaymentRefusal;
import com.trailroom.payment.PaymentStatus;
import com.trailroom.payment.Payments;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Confirming and finding purchases. */
@Authenticated
@Path("/payments")
@Tag(name = "payments")
@Produces(MediaType.APPLICATION_JSON)
public class PaymentsResource {

    /** As Razorpay's checkout names them. */
    public record VerificationBody(
            @Schema(required = true, example = "order_Jx3kQ9aZ1bC2dE") String razorpayOrderId,
            @Schema(required = true, example = "pay_Jx3kR2bY4cD5eF") String razorpayPaymentId,
            @Schema(required = true, description = "64 hexadecimal digits", example = "9ef4dffbfd84f131…")
                    String razorpaySignature)
            implements Checked {

        @Override
        public void check(FieldErrors errors) {
            errors.require("razorpay_order_id", razorpayOrderId);
            errors.require("razorpay_payment_id", razorpayPaymentId);
            errors.require("razorpay_signature", razorpaySignature);
        }
    }

    @Inject
    Payments payments;

    @Context
    HttpServletRequest request;

    @POST
    @Path("verification")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "verifyPayment",
            summary = "Hand over what the checkout answered",
            description = "The status created means that the gateway still takes its time: look again later.")
    @Refuses({"PAYMENT_SIGNATURE_INVALID", "PAYMENT_FAILED", "NOT_FOUND"})
    public PaymentBody verify(VerificationBody body) {
        Callback callback = new Callback(body.razorpayOrderId(), body.razorpayPaymentId(), body.razorpaySignature());
        Payment payment = payments.confirm(Caller.of(request).id(), callback);
        if (payment.status() == PaymentStatus.FAILED) throw Refusal.because(PaymentRefusal.PAYMENT_FAILED);
        return PaymentBody.of(payment);
    }

    @GET
    @Operation(operationId = "listPayments", summary = "Purchases, newest first")
    public PageBody<PaymentBody> index(@BeanParam Cursor cursor) {
        PaymentListing all = new PaymentListing(payments, Caller.of(request).id());
        return cursor.page(all, new FieldErrors()).map(PaymentBody::of);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getPayment", summary = "A purchase")
    public PaymentBody show(@PathParam("id") String id) {
        return payments.find(Caller.of(request).id(), id)
                .map(PaymentBody::of)
                .orElseThrow(() -> Refusal.because(PaymentRefusal.NOT_FOUND));
    }
}
