package com.trailroom.web.admin.payment;

import com.trailroom.account.Account;
import com.trailroom.account.Permission;
import com.trailroom.account.Permissions;
import com.trailroom.account.Sessions;
import com.trailroom.kernel.Money;
import com.trailroom.payment.Dispute;
import com.trailroom.payment.Finance;
import com.trailroom.payment.Payment;
import com.trailroom.payment.Refund;
import com.trailroom.payment.RefundDesk;
import com.trailroom.payment.RefundWish;
import com.trailroom.web.View;
import com.trailroom.web.Viewer;
import com.trailroom.web.admin.Desk;
import com.trailroom.web.admin.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotFoundException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything about one payment: our books, the gateway's beside them, and what may be done. */
@ApplicationScoped
class FinancePage {

    /** A refund as it is shown. */
    public record RefundRow(String at, String amount, int credits, String state, String actor, String reason) {}

    /** A refund that waits for a second person. */
    public record WishRow(String id, String at, String amount, String actor, String reason, boolean own) {}

    /** A line of the gateway's books. */
    public record GatewayRow(String id, String what, String state, String amount, String detail) {}

    /** A dispute as it is shown. */
    public record DisputeRow(String id, String at, String state, String amount, String reason) {}

    @Inject
    Desk desk;

    @Inject
    Finance finance;

    @Inject
    RefundDesk refunds;

    @Inject
    Sessions sessions;

    Payment find(String id) {
        return finance.find(id).orElseThrow(NotFoundException::new);
    }

    View of(HttpServletRequest request, Payment payment) {
        Account admin = desk.admin(request);
        Map<String, Object> model = new HashMap<>();
        Money left = payment.quote().total().minus(payment.refunded());
        model.put("email", desk.name(payment.accountId()));
        model.put("seesUsers", Permissions.may(admin, Permission.SEE_ACCOUNTS));
        model.put("mayRefund", !payment.isOpen() && left.isPositive() && !payment.isDisputed());
        model.put("left", left.toString());
        model.put("leftPlain", left.plain());
        model.put("alone", refunds.alone().toString());
        model.put(
                "steppedUp",
                Viewer.sessionOf(request).filter(sessions::isSteppedUp).isPresent());
        return desk.page(request, "payment/show", payment.id())
                .with("payment", FinanceRow.of(payment))
                .with("facts", model)
                .with("refunds", payment.refunds().stream().map(this::row).toList())
                .with("wishes", wishes(payment, admin))
                .with(
                        "disputes",
                        payment.disputes().stream().map(FinancePage::row).toList())
                .with("deeds", desk.deeds(payment.id()))
                .with("gateway", gateway(payment));
    }

    private List<WishRow> wishes(Payment payment, Account admin) {
        return refunds.wishesOf(payment).stream()
                .filter(wish -> wish.state() == RefundWish.State.OPEN)
                .map(wish -> new WishRow(
                        wish.id(),
                        Times.minute(wish.at()),
                        wish.amount().toString(),
                        desk.name(wish.actor()),
                        wish.reason(),
                        wish.actor().equals(admin.id())))
                .toList();
    }

    private RefundRow row(Refund refund) {
        return new RefundRow(
                Times.minute(refund.request().at()),
                refund.amount().toString(),
                refund.credits().count(),
                refund.state().code(),
                desk.name(refund.request().actor()),
                refund.request().reason());
    }

    private static DisputeRow row(Dispute dispute) {
        return new DisputeRow(
                dispute.id(),
                Times.minute(dispute.opened()),
                dispute.state().name(),
                dispute.amount().toString(),
                dispute.reason());
    }

    /** An empty list is an answer too; without any answer there is one line that says so. */
    private Map<String, Object> gateway(Payment payment) {
        return finance.gatewayView(payment)
                .map(view -> {
                    List<GatewayRow> rows = new ArrayList<>();
                    view.attempts()
                            .forEach(one -> rows.add(new GatewayRow(
                                    one.id(),
                                    "payment",
                                    one.state().name(),
                                    one.amount().toString(),
                                    one.method() + " " + one.error())));
                    view.refunds()
                            .forEach(one -> rows.add(new GatewayRow(
                                    one.id(),
                                    "refund",
                                    one.state().name(),
                                    one.amount().toString(),
                                    one.receipt())));
                    return Map.<String, Object>of("silent", false, "rows", rows);
                })
                .orElseGet(() -> Map.of("silent", true, "rows", List.of()));
    }
}
