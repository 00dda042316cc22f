package com.trailroom.payment;

import com.trailroom.account.Parcel;
import com.trailroom.account.PersonalData;
import com.trailroom.payment.invoice.BillingStore;
import com.trailroom.payment.invoice.InvoiceData;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An account's payments, invoices and billing details: handed out. What is erased are the billing details, also within the
 * payments; the law wants invoices kept as they were issued, and they never change.
 */
class PaymentPersonalData implements PersonalData {

    private static final int PAGE = 200;

    private final PaymentStore payments;
    private final BillingStore billing;
    private final InvoiceData invoices;

    PaymentPersonalData(PaymentStore payments, BillingStore billing, InvoiceData invoices) {
        this.payments = payments;
        this.billing = billing;
        this.invoices = invoices;
    }

    @Override
    public void export(String accountId, Parcel parcel) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        each(accountId, payment -> all.add(json(payment)));
        parcel.put("payments.json", all.build());
        billing.find(accountId)
                .ifPresent(details -> parcel.put(
                        "billing-details.json", InvoiceData.json(details).build()));
        invoices.export(accountId, parcel);
    }

    /** Throws while a payment waits for its invoice, which is made out from the payment. */
    @Override
    public void erase(String accountId) {
        each(accountId, this::forgetBuyer);
        billing.delete(accountId);
    }

    /** Whoever moves the payment meanwhile goes first, and keeps what they did. */
    private void forgetBuyer(Payment seen) {
        Payment payment = seen;
        while (!payment.billing().isAnonymous()) {
            if (payment.capture().isPresent() && payment.fulfilment().invoice().isEmpty()) {
                throw new IllegalStateException(payment.id() + " has no invoice yet");
            }
            Payment moved = payment;
            payment = payments.move(moved, moved.billedTo(moved.billing().anonymous()))
                    .orElseGet(() -> payments.find(moved.id()).orElseThrow());
        }
    }

    private void each(String accountId, Consumer<Payment> then) {
        Optional<String> last = Optional.empty();
        List<Payment> page;
        while (!(page = payments.ofAccount(accountId, last, PAGE)).isEmpty()) {
            page.forEach(then);
            last = Optional.of(page.get(page.size() - 1).id());
        }
    }

    private static JsonObjectBuilder json(Payment payment) {

        JsonArrayBuilder refunds = Json.createArrayBuilder();
        payment.refunds()
                .forEach(refund -> refunds.add(Json.createObjectBuilder()
                        .add("id", refund.id())
                        .add("amount", refund.amount().paise())
                        .add("status", refund.state().code())
                        .add("requested_at", refund.request().at().toString())));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", payment.id())
                .add("status", payment.status().code())
                .add("credits", payment.quote().credits().count())
                .add("amount", payment.quote().total().paise())
                .add("currency", "INR")
                .add("gateway", payment.order().gateway())
                .add("order_id", payment.order().id())
                .add("billing", InvoiceData.json(payment.billing()))
                .add("refunds", refunds)
                .add("created_at", payment.created().toString());
        payment.capture().ifPresent(capture -> json.add("payment_id", capture.paymentId())
                .add("method", capture.method())
                .add("completed_at", capture.at().toString()));
        payment.fulfilment().invoice().ifPresent(id -> json.add("invoice_id", id));
        return json;
    }
}
