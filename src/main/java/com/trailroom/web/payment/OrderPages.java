package com.trailroom.web.payment;

import com.trailroom.account.Account;
import com.trailroom.account.AddressVerification;
import com.trailroom.kernel.CreditAmount;
import com.trailroom.kernel.Refusal;
import com.trailroom.payment.NewOrder;
import com.trailroom.payment.Payment;
import com.trailroom.payment.Payments;
import com.trailroom.payment.PricingEngine;
import com.trailroom.payment.invoice.BillingForm;
import com.trailroom.payment.invoice.BillingStore;
import com.trailroom.payment.invoice.IndianState;
import com.trailroom.web.InService;
import com.trailroom.web.SentForms;
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
import java.util.Map;
import java.util.UUID;

/** Ordering: what is bought, and whom the invoice is made out to. */
@SignedIn
@Path("/credits/orders")
@Produces(MediaType.TEXT_HTML)
public class OrderPages {

    @Inject
    PricingEngine pricing;

    @Inject
    AddressVerification addresses;

    @Inject
    Payments payments;

    @Inject
    BillingStore billing;

    @Inject
    SentForms sent;

    @Context
    HttpServletRequest request;

    @GET
    @Path("new")
    public Response newOrder(@QueryParam("credits") String credits) {
        try {
            return Response.ok(form(
                            Typed.credits(credits),
                            BillingFields.of(billing.find(account().id()))))
                    .build();
        } catch (Refusal notForSale) {
            return Response.seeOther(URI.create("/credits/plans")).build();
        }
    }

    @POST
    @InService
    public Response create(MultivaluedMap<String, String> form) {
        return sent.once(account().id(), "/credits/orders", form, () -> accept(form));
    }

    private Response accept(MultivaluedMap<String, String> form) {
        CreditAmount credits;
        try {
            credits = Typed.credits(form.getFirst("credits"));
            pricing.quote(credits);
        } catch (Refusal notForSale) {
            return Response.seeOther(URI.create("/credits/plans")).build();
        }
        BillingForm details = BillingFields.read(form);
        Map<String, String> errors = new HashMap<>(details.problems());
        if (errors.isEmpty()) {
            billing.save(account().id(), details.details());
            try {
                addresses.demand(account());
                Payment payment = payments.order(new NewOrder(account().id(), credits, details.details()));
                return Response.seeOther(URI.create("/payments/" + payment.id()))
                        .build();
            } catch (Refusal refusal) {
                errors.put("credits", refusal.reason().words());
            }
        }
        View again = form(credits, BillingFields.of(details)).with("errors", errors);
        return Response.status(422).entity(again).build();
    }

    private View form(CreditAmount credits, Map<String, String> typed) {
        return View.of("payment/order")
                .with("quote", pricing.quote(credits))
                .with("states", IndianState.byTitle())
                .with("formId", UUID.randomUUID().toString())
                .with("form", typed);
    }

    private Account account() {
        return Viewer.of(request).orElseThrow();
    }
}
