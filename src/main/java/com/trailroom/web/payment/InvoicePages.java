package com.trailroom.web.payment;

import com.trailroom.payment.invoice.Invoice;
import com.trailroom.payment.invoice.InvoicePdf;
import com.trailroom.payment.invoice.InvoiceSheet;
import com.trailroom.payment.invoice.Invoices;
import com.trailroom.web.SignedIn;
import com.trailroom.web.View;
import com.trailroom.web.Viewer;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** One invoice or credit note, to read and to keep. */
@SignedIn
@Path("/invoices")
public class InvoicePages {

    @Inject
    Invoices invoices;

    @Inject
    InvoicePdf pdf;

    @Context
    HttpServletRequest request;

    @GET
    @Path("{id:inv_[a-z0-9]+}")
    @Produces(MediaType.TEXT_HTML)
    public View show(@PathParam("id") String id) {
        return View.of("payment/invoice").with("sheet", new InvoiceSheet(invoice(id)));
    }

    @GET
    @Path("{id:inv_[a-z0-9]+}.pdf")
    public Response download(@PathParam("id") String id) {
        Invoice invoice = invoice(id);
        String name = invoice.number().replace('/', '-') + ".pdf";
        return Response.ok(pdf.of(invoice), "application/pdf")
                .header("Content-Disposition", "inline; filename=\"" + name + "\"")
                .header("Cache-Control", "private, max-age=3600")
                .build();
    }

    private Invoice invoice(String id) {
        return invoices.find(Viewer.of(request).orElseThrow().id(), id).orElseThrow(NotFoundException::new);
    }
}
