package com.trailroom.api.payment;

import com.trailroom.api.Cursor;
import com.trailroom.payment.invoice.Invoice;
import com.trailroom.payment.invoice.Invoices;
import java.util.List;
import java.util.Optional;

/** An account's invoices and credit notes. */
record InvoiceListing(Invoices invoices, String account) implements Cursor.Listing<Invoice> {

    @Override
    public String id(Invoice invoice) {
        return invoice.id();
    }

    @Override
    public boolean knows(String id) {
        return invoices.find(account, id).isPresent();
    }

    @Override
    public List<Invoice> older(Optional<String> than, int limit) {
        return invoices.ofAccount(account, than, limit);
    }

    @Override
    public List<Invoice> newer(String than, int limit) {
        return invoices.newer(account, than, limit);
    }
}
