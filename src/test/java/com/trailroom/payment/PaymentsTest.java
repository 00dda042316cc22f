package com.trailroom.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.kernel.CreditAmount;
import com.trailroom.kernel.Money;
import com.trailroom.kernel.Refusal;
import com.trailroom.payment.gateway.GatewayPayment;
import com.trailroom.payment.gateway.GatewayPayment.State;
import com.trailroom.store.Leases;
import com.trailroom.support.Race;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PaymentsTest {

    private final Till till = new Till();

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void grantsCreditsAndWritesAnInvoiceWhenTheCheckoutReturns() {
        Payment payment = till.bought(2_100);
        assertEquals(PaymentStatus.COMPLETED, payment.status());
        assertEquals(2_100, till.purchased());
        var invoice = till.invoices.ofPayment(payment.id()).orElseThrow();
        assertEquals("TR/2627/0000001", invoice.number());
        assertEquals(Money.rupees(1_890), invoice.total());
        assertEquals(1, till.completedNews());
    }

    @Test
    void doesEverythingOnceWhoeverReportsFirstAndHoweverOften() throws Exception {
        List<Payment> orders =
                IntStream.range(0, 30).mapToObj(i -> till.order(300)).toList();
        List<GatewayPayment> captures = orders.stream()
                .map(order -> till.gateway.pay(order.order().id()))
                .toList();
        PaymentRoom other = till.node();
        till.clock.move(Duration.ofMinutes(3));
        List<Runnable> reports = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            GatewayPayment capture = captures.get(i);
            String number = "e" + i;
            reports.add(() -> till.room.payments.confirm(Till.ALICE, till.gateway.callback(capture)));
            reports.add(() -> other.payments.confirm(Till.ALICE, till.gateway.callback(capture)));
            reports.add(() -> till.event(number + "a", "payment.captured", capture, ""));
            reports.add(() -> till.event(number + "b", "order.paid", capture, ""));
            reports.add(other.reconciler::run);
        }
        Collections.shuffle(reports, new Random(7));
        Race.of(reports.size(), i -> {
            reports.get(i).run();
            return i;
        });
        till.room.desk.sweep();
        till.room.sweep.run();
        assertEquals(30 * 300, till.purchased());
        assertEquals(
                30, till.invoices.ofAccount(Till.ALICE, Optional.empty(), 100).size());
        assertEquals(30, till.completedNews());
        assertEquals(List.of(), till.differences());
    }

    @Test
    void goesOnWhereACrashLeftIt() {
        Payment order = till.order(300);
        GatewayPayment capture = till.gateway.pay(order.order().id());
        PaymentStore store = new PaymentStore(till.memory.database());
        store.move(
                order,
                order.completed(new Payment.Capture(capture.id(), "upi", till.clock.instant()), till.clock.instant()));
        assertEquals(0, till.purchased());
        till.room.sweep.run();
        assertEquals(300, till.purchased());
        assertTrue(till.invoices.ofPayment(order.id()).isPresent());
        assertEquals(List.of(), store.toFollow(10));
    }

    @Test
    void refusesASignatureThatIsNotForThisOrder() {
        Payment mine = till.order(300);
        Payment other = till.order(50_000);
        GatewayPayment capture = till.gateway.pay(mine.order().id());
        Callback right = till.gateway.callback(capture);
        Callback moved = new Callback(other.order().id(), right.paymentId(), right.signature());
        assertRefused(PaymentRefusal.PAYMENT_SIGNATURE_INVALID, () -> till.room.payments.confirm(Till.ALICE, moved));
        assertEquals(0, till.purchased());
    }

    @Test
    void knowsNothingOfAnotherAccountsOrder() {
        GatewayPayment capture = till.gateway.pay(till.order(300).order().id());
        assertRefused(
                PaymentRefusal.NOT_FOUND,
                () -> till.room.payments.confirm(Till.CHARLIE, till.gateway.callback(capture)));
        assertEquals(List.of(), till.room.payments.history(Till.CHARLIE, Optional.empty(), 10));
    }

    @Test
    void grantsNothingForAnotherAmountOrCurrency() {
        Payment cheap = till.order(50_000);
        GatewayPayment one = till.gateway.pay(cheap.order().id(), State.CAPTURED, Money.rupees(1), "INR");
        Payment foreign = till.order(300);
        GatewayPayment two = till.gateway.pay(
                foreign.order().id(), State.CAPTURED, foreign.quote().total(), "IDR");
        till.room.payments.confirm(Till.ALICE, till.gateway.callback(one));
        till.event("e1", "payment.captured", two, "");
        assertEquals(0, till.purchased());
        assertEquals(PaymentStatus.CREATED, till.now(cheap).status());
        assertEquals(List.of(Difference.Kind.WRONG_AMOUNT, Difference.Kind.WRONG_AMOUNT), till.differences());
    }

    @Test
    void capturesWhatIsOnlyAuthorized() {
        Payment order = till.order(300);
        till.event(
                "e1",
                "payment.authorized",
                till.gateway.pay(order.order().id(), State.AUTHORIZED, Money.rupees(300), "INR"),
                "");
        assertEquals(PaymentStatus.COMPLETED, till.now(order).status());
    }

    @Test
    void failsAndIsCompletedByALateCapture() {
        Payment order = till.order(300);
        till.event(
                "e1",
                "payment.failed",
                till.gateway.pay(order.order().id(), State.FAILED, Money.rupees(300), "INR"),
                "");
        assertEquals(PaymentStatus.FAILED, till.now(order).status());
        assertEquals(Optional.of("declined"), till.now(order).failure());
        till.event("e2", "payment.captured", till.gateway.pay(order.order().id()), "");
        assertEquals(PaymentStatus.COMPLETED, till.now(order).status());
        assertEquals(Optional.empty(), till.now(order).failure());
        assertEquals(300, till.purchased());
    }

    @Test
    void notesASecondCaptureOfOneOrder() {
        Payment payment = till.bought(300);
        GatewayPayment second = till.gateway.pay(payment.order().id());
        till.event("e1", "payment.captured", second, "");
        assertEquals(300, till.purchased());
        assertEquals(List.of(Difference.Kind.PAID_TWICE), till.differences());
    }

    @Test
    void staysOpenWhileTheGatewayIsSilentAndIsReconciledLater() {
        Payment order = till.order(300);
        GatewayPayment capture = till.gateway.pay(order.order().id());
        till.gateway.down = true;
        assertTrue(till.room
                .payments
                .confirm(Till.ALICE, till.gateway.callback(capture))
                .isOpen());
        till.event("e1", "payment.captured", capture, "");
        till.clock.move(Duration.ofMinutes(3));
        till.room.reconciler.run();
        assertTrue(till.now(order).isOpen());
        till.gateway.down = false;
        till.room.reconciler.run();
        assertEquals(300, till.purchased());
        till.gateway.down = true;
        assertRefused(PaymentRefusal.PAYMENTS_UNAVAILABLE, () -> till.order(300));
    }

    @Test
    void asksAboutAbandonedOrdersEverMoreRarelyAndGivesUpAfterThreeDays() {
        Payment order = till.order(300);
        int asked = 0;
        for (int minutes = 0; minutes < 3 * 24 * 60 + 400; minutes += 1) {
            long before = till.now(order).version();
            till.room.reconciler.run();
            if (till.now(order).version() > before) asked++;
            till.clock.move(Duration.ofMinutes(1));
        }
        assertEquals(PaymentStatus.FAILED, till.now(order).status());
        assertEquals(Optional.empty(), till.now(order).nextCheck());
        assertTrue(asked > 10 && asked < 40, "asked " + asked);
        till.event("late", "payment.captured", till.gateway.pay(order.order().id()), "");
        assertEquals(300, till.purchased());
    }

    @Test
    void comparesItsBooksWithTheGatewaysADayLater() {
        Payment agreed = till.bought(300);
        Payment lost = till.bought(300);
        till.gateway.forget(till.captureOf(lost));
        till.clock.move(Duration.ofDays(1));
        till.room.reconciler.run();
        assertEquals(List.of(Difference.Kind.NOT_CAPTURED_THERE), till.differences());
        assertEquals(lost.id(), till.room.differences.open(1).get(0).subject());
        assertEquals(Optional.empty(), till.now(agreed).nextCheck());
    }

    @Test
    void letsOneNodeReconcileAtATime() {
        Leases one = new Leases(till.memory.database());
        Leases other = new Leases(till.memory.database());
        var now = till.clock.instant();
        assertTrue(one.take("x", now, now.plusSeconds(60)));
        assertTrue(!other.take("x", now, now.plusSeconds(60)));
        assertTrue(one.take("x", now.plusSeconds(30), now.plusSeconds(90)));
        assertTrue(!other.take("x", now.plusSeconds(60), now.plusSeconds(120)));
        assertTrue(other.take("x", now.plusSeconds(90), now.plusSeconds(150)));
    }

    @Test
    void takesAnEventInOnceAndOnlySigned() {
        Payment order = till.order(300);
        GatewayPayment capture = till.gateway.pay(order.order().id());
        byte[] body =
                ("payment.captured|" + order.order().id() + "|" + capture.id() + "|").getBytes(StandardCharsets.UTF_8);
        assertRefused(
                PaymentRefusal.EVENT_SIGNATURE_INVALID,
                () -> till.room.inbox.receive(body, "forged", Optional.of("e1")));
        assertRefused(
                PaymentRefusal.EVENT_SIGNATURE_INVALID,
                () -> till.room.inbox.receive(new byte[0], "", Optional.empty()));
        assertRefused(
                PaymentRefusal.EVENT_TOO_LARGE,
                () -> till.room.inbox.receive(new byte[1 << 20], "signed", Optional.of("e2")));
        for (int i = 0; i < 3; i++) till.room.inbox.receive(body, "signed", Optional.of("e1"));
        till.room.inbox.receive(body, "signed", Optional.empty());
        till.room.inbox.receive(body, "signed", Optional.empty());
        assertEquals(2, till.memory.database().getCollection("payment_events").countDocuments());
        till.room.desk.sweep();
        assertEquals(300, till.purchased());
    }

    @Test
    void keepsAndIgnoresEventsThatItDoesNotKnow() {
        Payment payment = till.bought(300);
        till.event("e1", "subscription.charged", till.captureOf(payment), "");
        till.room.inbox.receive("nonsense".getBytes(StandardCharsets.UTF_8), "signed", Optional.of("e2"));
        till.event(
                "e3",
                "payment.captured",
                new GatewayPayment(
                        "gpay_99", "order_unknown", State.CAPTURED, Money.rupees(1), "INR", Money.ZERO, "upi", ""),
                "");
        assertEquals(List.of(Difference.Kind.UNKNOWN_ORDER), till.differences());
        assertEquals(3, till.memory.database().getCollection("payment_events").countDocuments());
        assertEquals(
                List.of(),
                new EventStore(till.memory.database()).due(till.clock.instant().plusSeconds(9999), 9));
        assertEquals(300, till.purchased());
    }

    @Test
    void triesAnEventAgainForADayThenRaisesTheAlarm() {
        Payment order = till.order(300);
        GatewayPayment capture = till.gateway.pay(order.order().id());
        till.gateway.down = true;
        till.event("e1", "payment.captured", capture, "");
        for (int i = 0; i < 40; i++) {
            till.clock.move(Duration.ofHours(1));
            till.room.desk.sweep();
        }
        assertEquals(List.of(Difference.Kind.EVENT_STUCK), till.differences());
    }

    @Test
    void refusesAmountsThatAreNotForSale() {
        assertRefused(PaymentRefusal.BELOW_MINIMUM, () -> till.order(299));
        assertRefused(PaymentRefusal.ABOVE_MAXIMUM, () -> till.order(500_001));
        assertEquals(CreditAmount.of(300), till.order(300).quote().credits());
    }

    static void assertRefused(PaymentRefusal reason, org.junit.jupiter.api.function.Executable call) {
        assertEquals(reason, assertThrows(Refusal.class, call).reason());
    }
}
