package com.trailroom.web.payment;

import com.trailroom.payment.invoice.Invoice;
import com.trailroom.payment.invoice.InvoiceSheet;

/** An invoice in a list. */
public record InvoiceRow(String id, String number, String title, String date, String dateIso, String total) {

    static InvoiceRow of(Invoice invoice) {
        InvoiceSheet sheet = new InvoiceSheet(invoice);
        String total = (invoice.isCreditNote() ? "\u2212" : "") + invoice.total();
        return new InvoiceRow(invoice.id(), invoice.number(), sheet.title(), sheet.date(), sheet.dateIso(), total);
    }
}
