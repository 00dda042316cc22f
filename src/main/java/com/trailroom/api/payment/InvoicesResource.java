package com.trailroom.api.payment;

import com.trailroom.api.Authenticated;
import com.trailroom.api.Caller;
import com.trailroom.api.Cursor;
import com.trailroom.api.FieldErrors;
import com.trailroom.api.PageBody;
import com.trailroom.kernel.Refusal;
import com.trailroom.payment.PaymentRefusal;
import com.trailroom.payment.invoice.Invoice;
import com.trailroom.payment.invoice.InvoicePdf;
import com.trailroom.payment.invoice.Invoices;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Authenticated
@Path("/invoices")
@Tag(name = "invoices")
@Produces(MediaType.APPLICATION_JSON)
public class InvoicesResource {

    @Inject
    Invoices invoices;

    @Inject
    InvoicePdf pdf;

    @Context
    HttpServletRequest request;

    @GET
    @Operation(operationId = "listInvoices", summary = "Invoices and credit notes, newest first")
    public PageBody<InvoiceBody> index(@BeanParam Cursor cursor) {
        InvoiceListing all = new InvoiceListing(invoices, Caller.of(request).id());
        return cursor.page(all, new FieldErrors()).map(InvoiceBody::of);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getInvoice", summary = "An invoice or credit note")
    public InvoiceBody show(@PathParam("id") String id) {
        return InvoiceBody.of(invoice(id));
    }

    @GET
    @Path("{id}.pdf")
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    @Operation(operationId = "getInvoicePdf", summary = "An invoice or credit note as a PDF")
    @APIResponse(
            responseCode = "200",
            description = "A PDF that carries its fonts",
            content = @Content(mediaType = "application/pdf", schema = @Schema(implementation = byte[].class)))
    public Response download(@PathParam("id") String id) {
        Invoice invoice = invoice(id);
        String name = invoice.number().replace('/', '-') + ".pdf";
        return Response.ok(pdf.of(invoice), "application/pdf")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "private, max-age=3600")
                .build();
    }

    private Invoice invoice(String id) {
        return invoices.find(Caller.of(request).id(), id).orElseThrow(() -> Refusal.because(PaymentRefusal.NOT_FOUND));
    }
}
