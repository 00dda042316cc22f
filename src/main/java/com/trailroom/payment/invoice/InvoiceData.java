package com.trailroom.payment.invoice;

import com.trailroom.account.Parcel;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;

/** An account's invoices and credit notes for its owner to take along, as data and as PDFs. */
public class InvoiceData {

    private static final int PAGE = 200;

    private final Invoices invoices;
    private final InvoicePdf pdf;

    InvoiceData(Invoices invoices, InvoicePdf pdf) {
        this.invoices = invoices;
        this.pdf = pdf;
    }

    public void export(String accountId, Parcel parcel) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        Optional<String> last = Optional.empty();
        List<Invoice> page;
        while (!(page = invoices.ofAccount(accountId, last, PAGE)).isEmpty()) {
            for (Invoice invoice : page) {
                all.add(json(invoice));
                parcel.put("invoices/" + invoice.number().replace('/', '-') + ".pdf", pdf.of(invoice));
            }
            last = Optional.of(page.get(page.size() - 1).id());
        }
        parcel.put("invoices.json", all.build());
    }

    public static JsonObjectBuilder json(BillingDetails details) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("name", details.name())
                .add("address", details.address())
                .add("state", details.state().code());
        details.gstin().ifPresent(gstin -> json.add("gstin", gstin.value()));
        return json;
    }

    private static JsonObjectBuilder json(Invoice invoice) {
        return Json.createObjectBuilder()
                .add("id", invoice.id())
                .add("number", invoice.number())
                .add("kind", invoice.kind().name().toLowerCase(java.util.Locale.ROOT))
                .add("payment_id", invoice.paymentId())
                .add("recipient", json(invoice.recipient()))
                .add("credits", invoice.line().credits())
                .add("taxable_amount", invoice.split().taxable().paise())
                .add("tax_amount", invoice.split().tax().paise())
                .add("amount", invoice.total().paise())
                .add("currency", "INR")
                .add("issued_at", invoice.issued().toString());
    }
}
