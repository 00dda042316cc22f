package com.trailroom.web.payment;

import com.trailroom.account.Account;
import com.trailroom.payment.Payment;
import com.trailroom.payment.Payments;
import com.trailroom.payment.invoice.BillingForm;
import com.trailroom.payment.invoice.BillingStore;
import com.trailroom.payment.invoice.IndianState;
import com.trailroom.payment.invoice.Invoice;
import com.trailroom.payment.invoice.Invoices;
import com.trailroom.web.SignedIn;
import com.trailroom.web.View;
import com.trailroom.web.Viewer;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Money's history: payments, invoices, and whom they are made out to. */
@SignedIn
@Path("/billing")
@Produces(MediaType.TEXT_HTML)
public class BillingPages {

    private static final int PAGE = 20;

    @Inject
    Payments payments;

    @Inject
    Invoices invoices;

    @Inject
    BillingStore billing;

    @Context
    HttpServletRequest request;

    /** {@code after} is the id of a payment. */
    @GET
    public View index(@QueryParam("after") String after) {
        String account = account().id();
        List<Payment> found = payments.history(account, Optional.ofNullable(after), PAGE + 1);
        List<Payment> shown = found.subList(0, Math.min(PAGE, found.size()));
        Map<String, Object> pages = new HashMap<>();
        pages.put("previousUrl", after == null ? null : "/billing");
        pages.put(
                "nextUrl",
                found.size() > PAGE ? "/billing?after=" + shown.get(PAGE - 1).id() : null);
        View page = View.of("payment/billing")
                .with("payments", shown.stream().map(PaymentView::of).toList())
                .with(
                        "invoices",
                        invoices.ofAccount(account, Optional.empty(), PAGE).stream()
                                .map(InvoiceRow::of)
                                .toList())
                .with("paid", shown.stream().anyMatch(Payment::isPaying))
                .with("page", pages);
        return billing.find(account)
                .map(details -> page.with("details", details))
                .orElse(page);
    }

    @GET
    @Path("invoices")
    public View invoices(@QueryParam("after") String after) {
        List<Invoice> found = invoices.ofAccount(account().id(), Optional.ofNullable(after), PAGE + 1);
        List<Invoice> shown = found.subList(0, Math.min(PAGE, found.size()));
        Map<String, Object> pages = new HashMap<>();
        pages.put("previousUrl", after == null ? null : "/billing/invoices");
        pages.put(
                "nextUrl",
                found.size() > PAGE
                        ? "/billing/invoices?after=" + shown.get(PAGE - 1).id()
                        : null);
        return View.of("payment/invoices")
                .with("invoices", shown.stream().map(InvoiceRow::of).toList())
                .with("page", pages);
    }

    @GET
    @Path("details")
    public View details() {
        return details(BillingFields.of(billing.find(account().id())));
    }

    @POST
    @Path("details")
    public Response save(MultivaluedMap<String, String> form) {
        BillingForm details = BillingFields.read(form);
        if (!details.problems().isEmpty()) {
            View again = details(BillingFields.of(details)).with("errors", details.problems());
            return Response.status(422).entity(again).build();
        }
        billing.save(account().id(), details.details());
        return Response.seeOther(URI.create("/billing")).build();
    }

    private static View details(Map<String, String> form) {
        return View.of("payment/details").with("states", IndianState.byTitle()).with("form", form);
    }

    private Account account() {
        return Viewer.of(request).orElseThrow();
    }
}
