package com.trailroom.web.admin.payment;

import com.trailroom.account.Permission;
import com.trailroom.kernel.Money;
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
    private static final String WISH_REASON = "wish_reason";

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
        AdminForm form = new AdminForm(values);
        Optional<Money> amount = form.money(AMOUNT);
        String reason = form.reason("refund_reason");
        Optional<String> key = Desk.key(request, form);
        if (key.isEmpty()) form.mark(AMOUNT, "Load the page again, and send the form from there.");
        Desk.Act act = act(id, AMOUNT, "refund");
        return desk.once(request, form, act, () -> {
            boolean spentToo = form.text("spent_too").equals("yes");
            RefundRequest wanted = new RefundRequest(
                    id,
                    amount.orElseThrow(),
                    key.orElseThrow(),
                    spentToo,
                    desk.admin(request).id(),
                    reason);
            return answer(act, form, refunds.refund(desk.actor(request), wanted));
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
        AdminForm form = new AdminForm(values);
        String reason = form.reason(WISH_REASON);
        return desk.once(request, form, act(id, WISH_REASON, done), () -> decision.take(form, reason));
    }

    private Response answer(Desk.Act act, AdminForm form, RefundDesk.Answer answer) {
        if (answer instanceof RefundDesk.Answer.Waits) return Desk.led(act.next(), "wish");
        RefundOutcome outcome = ((RefundDesk.Answer.Asked) answer).outcome();
        if (outcome instanceof RefundOutcome.Underway) return Desk.led(act.next(), act.done());
        form.mark(AMOUNT, words(outcome));
        return Desk.again(act.page().get(), form);
    }

    private static String words(RefundOutcome outcome) {
        if (outcome instanceof RefundOutcome.NeedsChoice choice) {
            return "This amount bought %,d credits, of which %,d are unspent. Refund less, or choose to refund spent credits, too."
                    .formatted(choice.wanted().count(), choice.unspent().count());
        }
        return "The gateway refused the refund. Nothing has changed.";
    }

    private Desk.Act act(String id, String field, String done) {
        page.find(id);
        return new Desk.Act(id, field, "/admin/payments/" + id, done, () -> page.of(request, page.find(id)));
    }
}
