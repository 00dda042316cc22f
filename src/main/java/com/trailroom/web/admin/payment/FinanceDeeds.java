package com.trailroom.web.admin.payment;

import com.trailroom.account.Permission;
import com.trailroom.kernel.Money;
import com.trailroom.kernel.Refusal;
import com.trailroom.payment.Payment;
import com.trailroom.payment.RefundDesk;
import com.trailroom.payment.RefundOutcome;
import com.trailroom.payment.RefundRequest;
import com.trailroom.web.SignedIn;
import com.trailroom.web.SteppedUp;
import com.trailroom.web.admin.AdminForm;
import com.trailroom.web.admin.Desk;
import com.trailroom.web.admin.Needs;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Giving money back. */
@SignedIn
@Needs(Permission.REFUND_PAYMENTS)
@Singleton
@Path("/admin/payments")
@Produces(MediaType.TEXT_HTML)
public class FinanceDeeds {

    private static final String ONE = "{id:pay_[0-9a-z]{26}}";

    private static final String AMOUNT = "refund_amount";

    @Inject
    Desk desk;

    @Inject
    FinancePage page;

    @Inject
    RefundDesk refunds;

    @Context
    HttpServletRequest request;

    @POST
    @SteppedUp
    @Path(ONE + "/refunds")
    public Response refund(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        Payment payment = page.find(id);
        AdminForm form = new AdminForm(values);
        Optional<Money> amount = form.money(AMOUNT);
        String reason = form.reason("refund_reason");
        Optional<String> key = Desk.key(request, form);
        if (key.isEmpty()) form.mark(AMOUNT, "Load the page again, and send the form from there.");
        if (!form.isRight()) return again(payment, form);
        boolean spentToo = form.text("spent_too").equals("yes");
        String actor = desk.admin(request).id();
        RefundRequest wanted = new RefundRequest(id, amount.orElseThrow(), key.get(), spentToo, actor, reason);
        return desk.once(request, form, () -> {
            try {
                return answer(payment, form, refunds.refund(desk.actor(request), wanted));
            } catch (Refusal refusal) {
                form.mark(AMOUNT, refusal.reason().words());
                return again(payment, form);
            }
        });
    }

    /** What another person asked for. */
    @POST
    @SteppedUp
    @Path(ONE + "/refunds/confirmation")
    public Response confirm(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        return decide(
                id,
                values,
                "refund",
                (form, reason) -> refunds.confirm(desk.actor(request), form.text("wish"), reason));
    }

    @POST
    @SteppedUp
    @Path(ONE + "/refunds/withdrawal")
    public Response withdraw(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        return decide(
                id,
                values,
                "withdrawn",
                (form, reason) -> refunds.withdraw(desk.actor(request), form.text("wish"), reason));
    }

    /** A decision on a refund that waits. */
    private interface Decision {
        void take(AdminForm form, String reason);
    }

    private Response decide(String id, MultivaluedMap<String, String> values, String done, Decision decision) {
        Payment payment = page.find(id);
        AdminForm form = new AdminForm(values);
        String reason = form.reason("wish_reason");
        if (!form.isRight()) return again(payment, form);
        return desk.once(request, form, () -> {
            try {
                decision.take(form, reason);
                return Desk.led(address(id), done);
            } catch (Refusal refusal) {
                form.mark("wish_reason", refusal.reason().words());
                return again(payment, form);
            }
        });
    }

    private Response answer(Payment payment, AdminForm form, RefundDesk.Answer answer) {
        if (answer instanceof RefundDesk.Answer.Waits) return Desk.led(address(payment.id()), "wish");
        RefundOutcome outcome = ((RefundDesk.Answer.Asked) answer).outcome();
        if (outcome instanceof RefundOutcome.Underway) return Desk.led(address(payment.id()), "refund");
        form.mark(AMOUNT, words(outcome));
        return again(page.find(payment.id()), form);
    }

    private static String words(RefundOutcome outcome) {
        if (outcome instanceof RefundOutcome.NeedsChoice choice) {
            return "This amount bought %,d credits, of which %,d are unspent. Refund less, or choose to refund spent credits, too."
                    .formatted(choice.wanted().count(), choice.unspent().count());
        }
        return "The gateway refused the refund. Nothing has changed.";
    }

    private Response again(Payment payment, AdminForm form) {
        return Desk.again(page.of(request, payment), form);
    }

    private static String address(String id) {
        return "/admin/payments/" + id;
    }
}
