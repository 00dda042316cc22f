package com.trailroom.api.payment;

import com.trailroom.api.ApiRefusal;
import com.trailroom.kernel.CreditAmount;
import com.trailroom.kernel.Refusal;
import com.trailroom.payment.Plans;
import com.trailroom.payment.PricingEngine;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What credits cost; for everybody. */
@Path("/pricing")
@Tag(name = "pricing")
@Produces(MediaType.APPLICATION_JSON)
public class PricingResource {

    public record PlanBody(String id, boolean recommended, QuoteBody quote) {}

    public record PlansBody(List<PlanBody> data) {}

    @Inject
    PricingEngine pricing;

    @Inject
    Plans plans;

    @GET
    @Path("quote")
    @Operation(summary = "The price of a number of credits")
    public QuoteBody quote(@QueryParam("credits") String credits) {
        return QuoteBody.of(pricing.quote(amount(credits)));
    }

    @GET
    @Path("plans")
    @Operation(summary = "The amounts on offer")
    public PlansBody plans() {
        return new PlansBody(plans.offered().stream()
                .map(plan -> new PlanBody(plan.id(), plan.recommended(), QuoteBody.of(plan.quote())))
                .toList());
    }

    private static CreditAmount amount(String text) {
        if (text == null || !text.matches("\\d{1,9}")) throw Refusal.because(ApiRefusal.VALIDATION_FAILED);
        return CreditAmount.of(Integer.parseInt(text));
    }
}
