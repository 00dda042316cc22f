package com.trailroom.payment;

import com.trailroom.kernel.CreditAmount;
import java.util.List;
import java.util.Optional;

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

    /** The plan that gives more credits than a quote does for no more money, where the first discount sets in. */
    public Optional<Plan> betterThan(Quote quote) {
        return offered().stream()
                .filter(plan -> plan.quote().credits().compareTo(quote.credits()) > 0)
                .filter(plan -> plan.quote().total().compareTo(quote.total()) <= 0)
                .findFirst();
    }

    private Plan plan(String id, int credits, boolean recommended) {
        return new Plan(id, pricing.quote(CreditAmount.of(credits)), recommended);
    }
}
