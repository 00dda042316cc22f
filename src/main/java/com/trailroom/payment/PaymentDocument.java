package com.trailroom.payment;

import com.trailroom.kernel.CreditAmount;
import com.trailroom.kernel.Money;
import com.trailroom.payment.gateway.GatewayDispute;
import com.trailroom.payment.invoice.BillingDocument;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** A payment as it lies in {@code payments}. */
final class PaymentDocument {

    static final String USER = "user_id";
    static final String STATUS = "status";
    static final String ORDER = "razorpay_order_id";
    static final String GATEWAY_PAYMENT = "razorpay_payment_id";
    static final String NEXT_CHECK = "next_check_at";
    static final String PAYING = "paying";
    static final String VERSION = "version";

    private PaymentDocument() {}

    static Document write(Payment payment) {
        Quote quote = payment.quote();
        Document document = new Document("_id", payment.id())
                .append(USER, payment.accountId())
                .append(STATUS, payment.status().code())
                .append("credits", quote.credits().count())
                .append("base_amount", quote.base().paise())
                .append("discount_amount", quote.discount().paise())
                .append("discount_percentage", quote.discountPercent())
                .append("amount", quote.total().paise())
                .append("currency", "INR")
                .append("billing", BillingDocument.write(payment.billing()))
                .append("gateway", payment.order().gateway())
                .append(ORDER, payment.order().id())
                .append("granted", payment.fulfilment().granted())
                .append("announced", payment.fulfilment().announced())
                .append("refunded_amount", payment.refunded().paise())
                .append(
                        "refunds",
                        payment.refunds().stream().map(PaymentDocument::write).toList())
                .append(
                        "disputes",
                        payment.disputes().stream().map(PaymentDocument::write).toList())
                .append("disputed", payment.isDisputed())
                .append(PAYING, payment.isPaying())
                .append("created_at", Date.from(payment.created()))
                .append(VERSION, payment.version());
        payment.capture().ifPresent(capture -> document.append(GATEWAY_PAYMENT, capture.paymentId())
                .append("method", capture.method())
                .append("completed_at", Date.from(capture.at())));
        payment.failure().ifPresent(why -> document.append("failure", why));
        payment.fulfilment().invoice().ifPresent(id -> document.append("invoice_id", id));
        payment.nextCheck().ifPresent(at -> document.append(NEXT_CHECK, Date.from(at)));
        return document;
    }

    static Payment read(Document from) {
        return new Payment(
                from.getString("_id"),
                from.getString(USER),
                PaymentStatus.of(from.getString(STATUS)),
                new Quote(
                        CreditAmount.of(from.getInteger("credits")),
                        money(from, "base_amount"),
                        money(from, "discount_amount"),
                        money(from, "amount")),
                BillingDocument.read(from.get("billing", Document.class)),
                new Payment.Order(from.getString("gateway"), from.getString(ORDER)),
                Optional.ofNullable(from.getString(GATEWAY_PAYMENT))
                        .map(id -> new Payment.Capture(
                                id,
                                from.getString("method"),
                                time(from, "completed_at").orElseThrow())),
                text(from, "failure"),
                new Payment.Fulfilment(
                        from.getBoolean("granted"), text(from, "invoice_id"), from.getBoolean("announced")),
                from.getList("refunds", Document.class).stream()
                        .map(PaymentDocument::refund)
                        .toList(),
                from.getList("disputes", Document.class).stream()
                        .map(PaymentDocument::dispute)
                        .toList(),
                time(from, "created_at").orElseThrow(),
                time(from, NEXT_CHECK),
                from.getLong(VERSION));
    }

    private static Document write(Refund refund) {
        Refund.Progress progress = refund.progress();
        Document document = new Document("id", refund.id())
                .append("key", refund.key())
                .append("amount", refund.amount().paise())
                .append("credits", refund.credits().count())
                .append("spent_too", refund.spentToo())
                .append("actor", refund.request().actor())
                .append("reason", refund.request().reason())
                .append("requested_at", Date.from(refund.request().at()))
                .append("state", refund.state().code())
                .append("before", progress.before().paise());
        refund.taken().ifPresent(taken -> document.append("credits_taken", taken.count()));
        progress.asked().ifPresent(at -> document.append("asked_at", Date.from(at)));
        progress.gatewayId().ifPresent(id -> document.append("gateway_refund_id", id));
        progress.accepted().ifPresent(at -> document.append("accepted_at", Date.from(at)));
        progress.creditNote().ifPresent(id -> document.append("credit_note_id", id));
        return document;
    }

    private static Refund refund(Document from) {
        return new Refund(
                from.getString("id"),
                from.getString("key"),
                money(from, "amount"),
                CreditAmount.of(from.getInteger("credits")),
                from.getBoolean("spent_too"),
                new Refund.Request(
                        from.getString("actor"),
                        from.getString("reason"),
                        time(from, "requested_at").orElseThrow()),
                RefundState.valueOf(from.getString("state").toUpperCase(java.util.Locale.ROOT)),
                Optional.ofNullable(from.getInteger("credits_taken")).map(CreditAmount::of),
                new Refund.Progress(
                        time(from, "asked_at"),
                        text(from, "gateway_refund_id"),
                        time(from, "accepted_at"),
                        money(from, "before"),
                        text(from, "credit_note_id")));
    }

    private static Document write(Dispute dispute) {
        Document document = new Document("id", dispute.id())
                .append("state", dispute.state().name())
                .append("amount", dispute.amount().paise())
                .append("reason", dispute.reason())
                .append("opened_at", Date.from(dispute.opened()))
                .append("settled", dispute.settled());
        dispute.frozen().ifPresent(frozen -> document.append("credits_frozen", frozen.count()));
        dispute.loss().ifPresent(loss -> document.append("loss", write(loss)));
        return document;
    }

    private static Document write(Dispute.Loss loss) {
        Document document = new Document("at", Date.from(loss.at()))
                .append("before", loss.before().paise())
                .append("amount", loss.amount().paise())
                .append("credits", loss.credits().count());
        loss.creditNote().ifPresent(id -> document.append("credit_note_id", id));
        return document;
    }

    private static Dispute dispute(Document from) {
        return new Dispute(
                from.getString("id"),
                GatewayDispute.State.valueOf(from.getString("state")),
                money(from, "amount"),
                from.getString("reason"),
                time(from, "opened_at").orElseThrow(),
                Optional.ofNullable(from.getInteger("credits_frozen")).map(CreditAmount::of),
                Optional.ofNullable(from.get("loss", Document.class)).map(PaymentDocument::loss),
                from.getBoolean("settled"));
    }

    private static Dispute.Loss loss(Document from) {
        return new Dispute.Loss(
                time(from, "at").orElseThrow(),
                money(from, "before"),
                money(from, "amount"),
                CreditAmount.of(from.getInteger("credits")),
                text(from, "credit_note_id"));
    }

    private static Money money(Document from, String field) {
        return Money.paise(from.getLong(field));
    }

    private static Optional<String> text(Document from, String field) {
        return Optional.ofNullable(from.getString(field));
    }

    private static Optional<Instant> time(Document from, String field) {
        return Optional.ofNullable(from.getDate(field)).map(Date::toInstant);
    }
}
