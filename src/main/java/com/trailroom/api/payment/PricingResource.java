package com.trailroom.api.payment;

import com.trailroom.api.FieldErrors;
import com.trailroom.api.FieldFault;
import com.trailroom.kernel.CreditAmount;
import com.trailroom.payment.Plans;
import com.trailroom.payment.PricingEngine;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What credits cost; for everybody. */
@Path("/pricing")
@Tag(name = "pricing")
@Produces(MediaType.APPLICATION_JSON)
public class PricingResource {

    public record PlanBody(
            @Schema(required = true, example = "studio") String id,
            boolean recommended,
            @Schema(required = true) QuoteBody quote) {}

    public record PlansBody(@Schema(required = true) List<PlanBody> data) {}

    @Inject
    PricingEngine pricing;

    @Inject
    Plans plans;

    @GET
    @Path("quote")
    @Operation(operationId = "getQuote", summary = "The price of a number of credits")
    public QuoteBody quote(
            @QueryParam("credits")
                    @Parameter(
                            required = true,
                            example = "2100",
                            schema = @Schema(implementation = Integer.class, minimum = "300", maximum = "500000"))
                    String credits) {
        FieldErrors errors = new FieldErrors();
        errors.require("credits", credits);
        Optional<CreditAmount> amount =
                errors.read("credits", credits, FieldFault.OUT_OF_RANGE, PricingResource::amount);
        errors.refuse();
        return QuoteBody.of(pricing.quote(amount.orElseThrow()));
    }

    @GET
    @Path("plans")
    @Operation(operationId = "listPlans", summary = "The amounts on offer")
    public PlansBody plans() {
        return new PlansBody(plans.offered().stream()
                .map(plan -> new PlanBody(plan.id(), plan.recommended(), QuoteBody.of(plan.quote())))
                .toList());
    }

    private static Optional<CreditAmount> amount(String text) {
        return text.matches("\\d{1,9}") ? Optional.of(CreditAmount.of(Integer.parseInt(text))) : Optional.empty();
    }
}
