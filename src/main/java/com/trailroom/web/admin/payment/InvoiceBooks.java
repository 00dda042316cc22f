package com.trailroom.web.admin.payment;

import com.trailroom.account.Permission;
import com.trailroom.payment.invoice.Invoice;
import com.trailroom.payment.invoice.InvoiceCsv;
import com.trailroom.payment.invoice.InvoicePdf;
import com.trailroom.payment.invoice.Invoices;
import com.trailroom.web.SignedIn;
import com.trailroom.web.View;
import com.trailroom.web.admin.Desk;
import com.trailroom.web.admin.Needs;
import com.trailroom.web.admin.Paged;
import com.trailroom.web.admin.Times;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;

/** Invoices and credit notes of everybody; as files for the accountant. */
@SignedIn
@Needs(Permission.SEE_INVOICES)
@Singleton
@Path("/admin/invoices")
@Produces(MediaType.TEXT_HTML)
public class InvoiceBooks {

    private static final int PAGE = 50;

    /** An invoice as the list shows it. */
    public record Row(
            String id,
            String number,
            boolean creditNote,
            String at,
            String recipient,
            String gstin,
            String taxable,
            String total,
            String payment) {}

    @Inject
    Desk desk;

    @Inject
    Invoices invoices;

    @Inject
    InvoicePdf pdf;

    @Context
    HttpServletRequest request;

    @GET
    public View index(@QueryParam("after") String after) {
        Paged<Invoice> found = Paged.of(PAGE, invoices.all(Optional.ofNullable(after), PAGE + 1), Invoice::id);
        return desk.page(request, "payment/invoices")
                .with("invoices", found.map(InvoiceBooks::row))
                .with("page", found.links(request));
    }

    @GET
    @Path("{id:inv_[0-9a-z]{26}}.pdf")
    @Produces("application/pdf")
    public Response show(@PathParam("id") String id) {
        Invoice invoice = invoices.find(id).orElseThrow(NotFoundException::new);
        String name = invoice.number().replace('/', '-') + ".pdf";
        return Response.ok(pdf.of(invoice), "application/pdf")
                .header("Content-Disposition", "inline; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Those of some days, in the columns of GSTR-1. */
    @GET
    @Path("export.csv")
    @Produces("text/csv")
    public Response export(@QueryParam("from") String from, @QueryParam("to") String to) {
        Instant first = Times.startOf(from).orElseThrow(BadRequestException::new);
        Instant end = Times.endOf(to).orElseThrow(BadRequestException::new);
        return desk.file(
                request,
                "invoices-" + from + "-" + to + ".csv",
                "text/csv;charset=UTF-8",
                InvoiceCsv.of(invoices.issuedBetween(first, end)));
    }

    private static Row row(Invoice invoice) {
        return new Row(
                invoice.id(),
                invoice.number(),
                invoice.isCreditNote(),
                Times.minute(invoice.issued()),
                invoice.recipient().name(),
                invoice.recipient().gstin().map(gstin -> gstin.value()).orElse(""),
                invoice.split().taxable().toString(),
                invoice.total().toString(),
                invoice.paymentId());
    }
}
