package com.trailroom.web.admin.payment;

import com.trailroom.account.Permission;
import com.trailroom.payment.Finance;
import com.trailroom.payment.Payment;
import com.trailroom.payment.PaymentCsv;
import com.trailroom.payment.RefundDesk;
import com.trailroom.web.SignedIn;
import com.trailroom.web.View;
import com.trailroom.web.admin.Desk;
import com.trailroom.web.admin.Needs;
import com.trailroom.web.admin.Paged;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** All payments, searched and filtered; each of them; all of them as a file. */
@SignedIn
@Needs(Permission.SEE_PAYMENTS)
@Singleton
@Path("/admin/payments")
@Produces(MediaType.TEXT_HTML)
public class FinancePages {

    private static final int PAGE = 50;
    private static final int BATCH = 500;
    private static final int MOST_WAITING = 20;

    @Inject
    Desk desk;

    @Inject
    Finance finance;

    @Inject
    RefundDesk refunds;

    @Inject
    FinancePage page;

    @Context
    HttpServletRequest request;

    @GET
    public View index(@BeanParam FinanceFilter filter) {
        Paged<Payment> found = Paged.of(
                PAGE,
                finance.find(filter.query(desk::known), Optional.ofNullable(filter.after), PAGE + 1),
                Payment::id);
        return desk.page(request, "payment/index")
                .with("filter", filter.chosen())
                .with(
                        "waiting",
                        refunds.open(MOST_WAITING).stream()
                                .map(wish -> wish.paymentId())
                                .distinct()
                                .toList())
                .with("payments", found.map(FinanceRow::of))
                .with("page", found.links(request));
    }

    @GET
    @Path("{id:pay_[0-9a-z]{26}}")
    public View show(@PathParam("id") String id) {
        return page.of(request, page.find(id));
    }

    /** What the filter finds, as a file. */
    @GET
    @Path("export.csv")
    @Produces("text/csv")
    public Response export(@BeanParam FinanceFilter filter) {
        StreamingOutput lines = out -> {
            out.write(PaymentCsv.HEAD.getBytes(StandardCharsets.UTF_8));
            Optional<String> after = Optional.empty();
            List<Payment> batch;
            while (!(batch = finance.find(filter.query(desk::known), after, BATCH)).isEmpty()) {
                for (Payment payment : batch) {
                    out.write(PaymentCsv.line(payment).getBytes(StandardCharsets.UTF_8));
                }
                after = Optional.of(batch.get(batch.size() - 1).id());
            }
        };
        return desk.file(request, "payments.csv", "text/csv;charset=UTF-8", lines);
    }
}
