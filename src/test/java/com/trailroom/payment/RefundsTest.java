package com.trailroom.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.kernel.CreditAmount;
import com.trailroom.kernel.Money;
import com.trailroom.payment.gateway.GatewayDispute;
import com.trailroom.payment.gateway.GatewayRefund;
import com.trailroom.payment.invoice.Invoice;
import com.trailroom.support.Race;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class RefundsTest {

    private static final String ADMIN = "usr_finance";

    private final Till till = new Till();

    @AfterEach
    void close() {
        till.close();
    }

    /** The life of a payment, step by step. With its last money the account is back on the free tier, and has its three of the day. */
    @Test
    void keepsBalanceCreditNotesAndStateRightAtEveryStep() {
        List<String> table = new ArrayList<>();
        Payment payment = till.bought(2_100);
        table.add(row("bought 2,100 for ₹1,890", payment));
        till.credits.spend(Till.ALICE, CreditAmount.of(1_050), "job_1");
        table.add(row("spent half", payment));
        refund(payment, "945.00", "k1", false);
        table.add(row("refunded half", payment));
        RefundOutcome asked = refund(payment, "945.00", "k2", false);
        assertEquals(new RefundOutcome.NeedsChoice(CreditAmount.of(1_050), CreditAmount.of(0)), asked);
        table.add(row("second half needs a choice", payment));
        refund(payment, "945.00", "k3", true);
        table.add(row("refunded the spent half by choice", payment));
        till.gateway.dispute("disp_1", till.captureOf(payment), GatewayDispute.State.OPEN);
        till.event("e1", "payment.dispute.created", till.captureOf(payment), "disp_1");
        table.add(row("disputed", payment));
        till.gateway.dispute("disp_1", till.captureOf(payment), GatewayDispute.State.WON);
        till.event("e2", "payment.dispute.won", till.captureOf(payment), "disp_1");
        table.add(row("dispute won", payment));
        assertEquals(
                """
                bought 2,100 for ₹1,890           | COMPLETED          | -        | free 0 purchased 2100 | paid true  | none
                spent half                        | COMPLETED          | -        | free 0 purchased 1050 | paid true  | none
                refunded half                     | PARTIALLY_REFUNDED | -        | free 0 purchased 0    | paid true  | TRC/2627/0000001 ₹945.00 taxable ₹800.84
                second half needs a choice        | PARTIALLY_REFUNDED | -        | free 0 purchased 0    | paid true  | TRC/2627/0000001 ₹945.00 taxable ₹800.84
                refunded the spent half by choice | REFUNDED           | -        | free 3 purchased 0    | paid false | TRC/2627/0000001 ₹945.00 taxable ₹800.84, TRC/2627/0000002 ₹945.00 taxable ₹800.86
                disputed                          | REFUNDED           | DISPUTED | free 3 purchased 0    | paid false | TRC/2627/0000001 ₹945.00 taxable ₹800.84, TRC/2627/0000002 ₹945.00 taxable ₹800.86
                dispute won                       | REFUNDED           | -        | free 3 purchased 0    | paid false | TRC/2627/0000001 ₹945.00 taxable ₹800.84, TRC/2627/0000002 ₹945.00 taxable ₹800.86
                """,
                table.stream().collect(Collectors.joining("\n", "", "\n")));
    }

    @Test
    void refundsOnceForOneKeyHoweverOftenAndFromWhereverItIsAsked() throws Exception {
        Payment payment = till.bought(2_100);
        PaymentRoom other = till.node();
        Race.of(16, i -> (i % 2 == 0 ? till.room : other).refunds.refund(request(payment, "900.00", "same", false)));
        till.room.sweep.run();
        assertEquals(1, till.gateway.allRefunds().size());
        assertEquals(Money.rupees(900), till.now(payment).refunded());
        assertEquals(1, creditNotes().size());
    }

    @RepeatedTest(20)
    void neverRefundsMoreThanWasPaid() throws Exception {
        Payment payment = till.bought(2_100);
        Race.of(16, i -> {
            try {
                return Optional.of(refund(payment, "500.00", "k" + i, true));
            } catch (com.trailroom.kernel.Refusal tooLarge) {
                return Optional.empty();
            }
        });
        till.room.sweep.run();
        assertEquals(Money.rupees(1_500), till.now(payment).refunded());
        assertEquals(3, till.gateway.allRefunds().size());
        PaymentsTest.assertRefused(PaymentRefusal.REFUND_TOO_LARGE, () -> refund(payment, "390.01", "k", true));
        PaymentsTest.assertRefused(PaymentRefusal.REFUND_TOO_LARGE, () -> refund(payment, "0.00", "k", true));
    }

    @Test
    void givesEverythingBackWhenTheGatewayRefuses() {
        Payment payment = till.bought(2_100);
        till.gateway.refusesRefunds = true;
        assertInstanceOf(RefundOutcome.NotRefunded.class, refund(payment, "1890.00", "k1", false));
        assertEquals(2_100, till.purchased());
        assertEquals(PaymentStatus.COMPLETED, till.now(payment).status());
        assertTrue(isPaid());
        till.gateway.refusesRefunds = false;
        refund(payment, "1890.00", "k2", false);
        assertEquals(PaymentStatus.REFUNDED, till.now(payment).status());
        assertEquals(0, till.purchased());
    }

    @Test
    void findsTheRefundWhoseAnswerWasLostInsteadOfMakingAnother() {
        Payment payment = till.bought(2_100);
        till.gateway.losesAnswer = true;
        refund(payment, "1890.00", "k1", false);
        assertEquals(PaymentStatus.COMPLETED, till.now(payment).status());
        assertEquals(0, till.purchased(), "its credits cannot be spent meanwhile");
        till.room.sweep.run();
        assertEquals(PaymentStatus.COMPLETED, till.now(payment).status(), "a node has two minutes to itself");
        till.clock.move(Duration.ofMinutes(2));
        till.room.sweep.run();
        assertEquals(PaymentStatus.REFUNDED, till.now(payment).status());
        assertEquals(1, till.gateway.allRefunds().size());
    }

    @Test
    void takesOverWhatWasRefundedAtTheGateway() {
        Payment payment = till.bought(2_100);
        till.gateway.refundElsewhere(till.captureOf(payment), Money.rupees(945));
        till.event("e1", "refund.processed", till.captureOf(payment), "");
        till.event("e2", "refund.created", till.captureOf(payment), "");
        assertEquals(PaymentStatus.PARTIALLY_REFUNDED, till.now(payment).status());
        assertEquals(1_050, till.purchased());
        assertEquals(List.of(Difference.Kind.REFUNDED_ELSEWHERE), till.differences());
    }

    @Test
    void knowsItsOwnRefundInTheGatewaysNews() {
        Payment payment = till.bought(2_100);
        refund(payment, "945.00", "k1", false);
        GatewayRefund ours = till.gateway.allRefunds().get(0);
        till.event("e1", "refund.processed", till.captureOf(payment), "");
        assertEquals(Money.rupees(945), till.now(payment).refunded());
        assertEquals(List.of(), till.differences());
        till.gateway.failLater(ours);
        till.event("e2", "refund.failed", till.captureOf(payment), "");
        assertEquals(List.of(Difference.Kind.REFUND_FAILED_LATER), till.differences());
    }

    @Test
    void grantsNothingAgainForEventsOfARefundedPayment() {
        Payment payment = till.bought(300);
        refund(payment, "300.00", "k1", false);
        till.event("e1", "payment.captured", till.captureOf(payment), "");
        till.event("e2", "order.paid", till.captureOf(payment), "");
        assertEquals(0, till.purchased());
        assertEquals(PaymentStatus.REFUNDED, till.now(payment).status());
    }

    @Test
    void freezesTheOrdersCreditsWhileItIsDisputedAndReleasesThemWhenWon() {
        Payment disputed = till.bought(300);
        till.bought(500);
        dispute(disputed, GatewayDispute.State.OPEN, "e1");
        assertEquals(500, till.purchased());
        PaymentsTest.assertRefused(PaymentRefusal.PAYMENT_DISPUTED, () -> refund(disputed, "10.00", "k", true));
        dispute(disputed, GatewayDispute.State.OPEN, "e2");
        dispute(disputed, GatewayDispute.State.WON, "e3");
        dispute(disputed, GatewayDispute.State.WON, "e4");
        assertEquals(800, till.purchased());
    }

    @Test
    void keepsTheCreditsOfALostDisputeAndLeavesThePaidTier() {
        Payment disputed = till.bought(300);
        till.credits.spend(Till.ALICE, CreditAmount.of(100), "job_1");
        dispute(disputed, GatewayDispute.State.OPEN, "e1");
        assertTrue(isPaid());
        dispute(disputed, GatewayDispute.State.LOST, "e2");
        assertEquals(0, till.purchased());
        assertEquals(false, isPaid());
        till.clock.move(Duration.ofDays(1));
        assertEquals(3, till.balance().free(), "back on the free tier");
    }

    @Test
    void writesOneCreditNoteForWhatALostDisputeTookBesideTheRefunds() {
        Payment disputed = till.bought(2_100);
        refund(disputed, "945.00", "k1", false);
        dispute(disputed, GatewayDispute.State.OPEN, "e1");
        dispute(disputed, GatewayDispute.State.LOST, "e2");
        dispute(disputed, GatewayDispute.State.LOST, "e3");
        assertEquals(
                List.of("TRC/2627/0000001 945.00 800.84 1050", "TRC/2627/0000002 945.00 800.86 1050"),
                creditNotes().stream()
                        .map(note -> String.join(
                                " ",
                                note.number(),
                                note.total().plain(),
                                note.split().taxable().plain(),
                                "" + note.line().credits()))
                        .toList());
        PaymentsTest.assertRefused(PaymentRefusal.REFUND_TOO_LARGE, () -> refund(disputed, "0.01", "k2", true));
    }

    @Test
    void takesTheCreditsOfADisputeThatIsLostWhenItIsHeardOf() {
        Payment disputed = till.bought(300);
        dispute(disputed, GatewayDispute.State.LOST, "e1");
        assertEquals(0, till.purchased());
        assertEquals(1, creditNotes().size());
    }

    @Test
    void writesNoCreditNoteForADisputeThatFoundNothingLeft() {
        Payment disputed = till.bought(300);
        refund(disputed, "300.00", "k1", false);
        dispute(disputed, GatewayDispute.State.LOST, "e1");
        assertEquals(1, creditNotes().size());
    }

    @Test
    void settlesAPaymentWhoseFirstNewsIsItsDispute() {
        Payment order = till.order(300);
        var capture = till.gateway.pay(order.order().id());
        till.gateway.dispute("disp_1", capture, GatewayDispute.State.OPEN);
        till.event("e1", "payment.dispute.created", capture, "disp_1");
        assertEquals(PaymentStatus.COMPLETED, till.now(order).status());
        assertEquals(true, till.now(order).isDisputed());
        assertEquals(0, till.purchased());
    }

    @Test
    void refundsNothingThatWasNotPaid() {
        Payment order = till.order(300);
        PaymentsTest.assertRefused(PaymentRefusal.PAYMENT_NOT_REFUNDABLE, () -> refund(order, "1.00", "k", true));
    }

    @Test
    void takesTheLastCreditsWithTheLastOfTheMoney() {
        Payment payment = till.bought(26_050);
        refund(payment, "7163.75", "k1", false);
        refund(payment, "7163.75", "k2", false);
        refund(payment, "7163.75", "k3", false);
        assertEquals(0, till.purchased());
        assertEquals(PaymentStatus.REFUNDED, till.now(payment).status());
    }

    private void dispute(Payment payment, GatewayDispute.State state, String event) {
        till.gateway.dispute("disp_1", till.captureOf(payment), state);
        till.event(
                event,
                "payment.dispute." + state.name().toLowerCase(java.util.Locale.ROOT),
                till.captureOf(payment),
                "disp_1");
    }

    private RefundOutcome refund(Payment payment, String amount, String key, boolean spentToo) {
        return till.room.refunds.refund(request(payment, amount, key, spentToo));
    }

    private static RefundRequest request(Payment payment, String amount, String key, boolean spentToo) {
        Money money =
                Money.paise(new java.math.BigDecimal(amount).movePointRight(2).longValueExact());
        return new RefundRequest(payment.id(), money, key, spentToo, ADMIN, "asked for");
    }

    private String row(String step, Payment payment) {
        Payment now = till.now(payment);
        String notes = creditNotes().stream()
                .map(note -> note.number() + " " + note.total() + " taxable "
                        + note.split().taxable())
                .collect(Collectors.joining(", "));
        return "%-33s | %-18s | %-8s | free %d purchased %-4d | paid %-5s | %s"
                .formatted(
                        step,
                        now.status(),
                        now.isDisputed() ? "DISPUTED" : "-",
                        till.balance().free(),
                        till.purchased(),
                        isPaid(),
                        notes.isEmpty() ? "none" : notes);
    }

    private List<Invoice> creditNotes() {
        return till.invoices.ofAccount(Till.ALICE, Optional.empty(), 99).stream()
                .filter(Invoice::isCreditNote)
                .sorted(java.util.Comparator.comparing(Invoice::number))
                .toList();
    }

    private boolean isPaid() {
        return till.memory
                .database()
                .getCollection("users")
                .find(new org.bson.Document("_id", Till.ALICE))
                .first()
                .getBoolean("paid_tier", false);
    }
}
