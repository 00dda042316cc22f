package com.trailroom.payment.invoice;

import com.trailroom.kernel.CreditAmount;
import com.trailroom.payment.PricingEngine;
import com.trailroom.payment.Quote;
import java.time.Instant;
import java.util.Optional;

/** Purchases to write invoices for. */
final class Sales {

    static final Supplier SUPPLIER = new Supplier(
            "TrailRoom Example Private Limited",
            "12 Example Road\nBengaluru 560001",
            new Gstin("29AAACT0000E1Z3"),
            "998315",
            18);

    static final BillingDetails NEIGHBOUR =
            new BillingDetails("Alice Example", "4 Park Lane\nMysuru 570001", IndianState.KARNATAKA, Optional.empty());
    static final BillingDetails FAR = new BillingDetails(
            "Zoë Žižek-Iyer", "221 Long Beach Road, Flat 7\nFort Kochi 682001", IndianState.KERALA, Optional.empty());
    static final BillingDetails SHOP = new BillingDetails(
            "=Bob’s Shop & \"Sons\"",
            "9 Linking Road\nMumbai 400050",
            IndianState.MAHARASHTRA,
            Optional.of(new Gstin("27AAAAA0000A1Z2")));

    private Sales() {}

    static Sale of(String paymentId, int credits, BillingDetails buyer, Instant completed) {
        Quote quote = new PricingEngine().quote(CreditAmount.of(credits));
        return new Sale(paymentId, "usr_alice", completed, buyer, credits, quote.base(), quote.total());
    }
}
