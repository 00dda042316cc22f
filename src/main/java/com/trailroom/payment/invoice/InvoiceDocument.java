package com.trailroom.payment.invoice;

import com.trailroom.kernel.Money;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** An invoice as it lies in {@code invoices}, and in the counter that gave it its number. */
final class InvoiceDocument {

    private InvoiceDocument() {}

    static Document write(Invoice invoice) {
        Document document = new Document("_id", invoice.id())
                .append("invoice_number", invoice.number())
                .append("kind", invoice.kind().name())
                .append("cause", invoice.cause())
                .append("user_id", invoice.accountId())
                .append("payment_id", invoice.paymentId())
                .append("issued_at", Date.from(invoice.issued()))
                .append("supplier", supplier(invoice.supplier()))
                .append("recipient", BillingDocument.write(invoice.recipient()))
                .append(
                        "line",
                        new Document("description", invoice.line().description())
                                .append("credits", invoice.line().credits())
                                .append("base", invoice.line().base().paise())
                                .append("discount", invoice.line().discount().paise()))
                .append("taxable", invoice.split().taxable().paise())
                .append("cgst", invoice.split().cgst().paise())
                .append("sgst", invoice.split().sgst().paise())
                .append("igst", invoice.split().igst().paise())
                .append("total", invoice.total().paise());
        invoice.original()
                .ifPresent(original -> document.append(
                        "original",
                        new Document("number", original.number()).append("issued_at", Date.from(original.issued()))));
        return document;
    }

    static Invoice read(Document from) {
        Document line = from.get("line", Document.class);
        return new Invoice(
                from.getString("_id"),
                from.getString("invoice_number"),
                Invoice.Kind.valueOf(from.getString("kind")),
                from.getString("cause"),
                from.getString("user_id"),
                from.getString("payment_id"),
                from.getDate("issued_at").toInstant(),
                supplier(from.get("supplier", Document.class)),
                BillingDocument.read(from.get("recipient", Document.class)),
                new Invoice.Line(
                        line.getString("description"),
                        line.getInteger("credits"),
                        money(line, "base"),
                        money(line, "discount")),
                new TaxSplit(money(from, "taxable"), money(from, "cgst"), money(from, "sgst"), money(from, "igst")),
                Optional.ofNullable(from.get("original", Document.class))
                        .map(original -> new Invoice.Original(
                                original.getString("number"),
                                original.getDate("issued_at").toInstant())));
    }

    private static Document supplier(Supplier supplier) {
        return new Document("name", supplier.name())
                .append("address", supplier.address())
                .append("gstin", supplier.gstin().value())
                .append("sac", supplier.sac())
                .append("rate", supplier.ratePercent());
    }

    private static Supplier supplier(Document from) {
        return new Supplier(
                from.getString("name"),
                from.getString("address"),
                new Gstin(from.getString("gstin")),
                from.getString("sac"),
                from.getInteger("rate"));
    }

    private static Money money(Document from, String field) {
        return Money.paise(from.getLong(field));
    }
}
