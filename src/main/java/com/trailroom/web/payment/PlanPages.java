package com.trailroom.web.payment;

import com.trailroom.kernel.CreditAmount;
import com.trailroom.kernel.Refusal;
import com.trailroom.payment.PaymentRefusal;
import com.trailroom.payment.Plans;
import com.trailroom.payment.PricingEngine;
import com.trailroom.payment.Quote;
import com.trailroom.web.SignedIn;
import com.trailroom.web.View;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Choosing how many credits to buy. */
@SignedIn
@Path("/credits/plans")
@Produces(MediaType.TEXT_HTML)
public class PlanPages {

    @Inject
    PricingEngine pricing;

    @Inject
    Plans plans;

    @Context
    HttpServletRequest request;

    /** The whole page; htmx, following the slider, asks for its {@code price} fragment alone. */
    @GET
    public Response show(@QueryParam("credits") @DefaultValue("2100") String credits) {
        boolean htmx = Parts.asked(request);
        try {
            View page = page(pricing.quote(Typed.credits(credits)));
            return Response.ok(htmx ? page.fragment("price") : page).build();
        } catch (Refusal refusal) {
            View page = page(pricing.quote(nearest(refusal)))
                    .with("form", Map.of("credits", credits))
                    .with("errors", Map.of("credits", refusal.reason().words()));
            return Response.status(htmx ? 200 : 422)
                    .entity(htmx ? page.fragment("price") : page)
                    .build();
        }
    }

    private View page(Quote quote) {
        View page = View.of("payment/plans")
                .with("plans", plans.offered())
                .with("quote", quote)
                .with("taxOnTop", pricing.taxOnTop());
        return plans.betterThan(quote)
                .map(better -> page.with("better", better))
                .orElse(page);
    }

    private static CreditAmount nearest(Refusal refusal) {
        return refusal.reason() == PaymentRefusal.ABOVE_MAXIMUM ? PricingEngine.LARGEST : PricingEngine.SMALLEST;
    }
}
