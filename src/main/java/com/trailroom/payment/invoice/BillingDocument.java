package com.trailroom.payment.invoice;

import java.util.Optional;
import org.bson.Document;

/** Billing details as they lie in a document of their own, in a payment and in an invoice. */
public final class BillingDocument {

    private BillingDocument() {}

    public static Document write(BillingDetails details) {
        Document document = new Document("name", details.name())
                .append("address", details.address())
                .append("state", details.state().code());
        details.gstin().ifPresent(gstin -> document.append("gstin", gstin.value()));
        return document;
    }

    public static BillingDetails read(Document from) {
        return new BillingDetails(
                from.getString("name"),
                from.getString("address"),
                IndianState.ofCode(from.getString("state")).orElseThrow(),
                Optional.ofNullable(from.getString("gstin")).map(Gstin::new));
    }
}
