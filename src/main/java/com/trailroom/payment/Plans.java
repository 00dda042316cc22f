package com.trailroom.payment;

import com.trailroom.kernel.CreditAmount;
import java.util.List;

/** The amounts that are offered by name; any other between the smallest and the largest purchase can be had as well. */
public final class Plans {

    /** An amount on offer; exactly one is recommended. */
    public record Plan(String id, Quote quote, boolean recommended) {}

    private final PricingEngine pricing;

    public Plans(PricingEngine pricing) {
        this.pricing = pricing;
    }

    /** From small to large. */
    public List<Plan> offered() {
        return List.of(
                plan("starter", PricingEngine.MINIMUM, false),
                plan("studio", PricingEngine.DISCOUNT_FROM, true),
                plan("shop", 10_000, false),
                plan("house", PricingEngine.DISCOUNT_CAP, false));
    }

    private Plan plan(String id, int credits, boolean recommended) {
        return new Plan(id, pricing.quote(CreditAmount.of(credits)), recommended);
    }
}
