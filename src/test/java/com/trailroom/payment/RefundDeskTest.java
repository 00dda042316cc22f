package com.trailroom.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.trailroom.audit.Audit;
import com.trailroom.audit.AuditBook;
import com.trailroom.audit.AuditFilter;
import com.trailroom.kernel.Actor;
import com.trailroom.kernel.Money;
import com.trailroom.kernel.Refusal;
import com.trailroom.support.Race;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefundDeskTest {

    private static final Actor FINN = new Actor("usr_finn", "finance_admin", "192.0.2.1");
    private static final Actor FAY = new Actor("usr_fay", "finance_admin", "192.0.2.2");

    private final Till till = new Till();
    private final Audit audit = AuditBook.in(till.memory.database(), till.clock);
    private final PaymentSearchStore payments = new PaymentSearchStore(till.memory.database());
    private final RefundWishStore wishes = new RefundWishStore(till.memory.database());
    private final RefundDesk desk =
            new RefundDesk(payments, wishes, till.room.refunds, audit, () -> Money.rupees(1_000), till.clock);

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void refundsASmallAmountAtOnceAndOnceForItsKey() {
        Payment payment = till.bought(2_100);
        for (int i = 0; i < 3; i++) {
            RefundDesk.Answer answer = desk.refund(FINN, request(payment, 1_000, "k1"));
            assertInstanceOf(RefundOutcome.Underway.class, ((RefundDesk.Answer.Asked) answer).outcome());
        }
        assertEquals(Money.rupees(1_000), till.now(payment).refunded());
        assertEquals(List.of("payment.refund_wanted"), actions());
    }

    @Test
    void letsALargeOneWaitForSomebodyElse() throws Exception {
        Payment payment = till.bought(2_100);
        assertInstanceOf(RefundDesk.Answer.Waits.class, desk.refund(FINN, request(payment, 1_001, "k1")));
        assertInstanceOf(RefundDesk.Answer.Waits.class, desk.refund(FINN, request(payment, 1_001, "k1")));
        assertEquals(1, desk.open(10).size());
        assertThrows(Refusal.class, () -> desk.confirm(FINN, "k1", "I say so"));
        assertEquals(Money.ZERO, till.now(payment).refunded());
        Race.of(6, i -> {
            desk.confirm(FAY, "k1", "checked");
            return i;
        });
        assertEquals(Money.rupees(1_001), till.now(payment).refunded());
        assertEquals(1, till.gateway.allRefunds().size());
        assertEquals(List.of(), desk.open(10));
    }

    @Test
    void doesNotRefundWhatWasWithdrawn() {
        Payment payment = till.bought(2_100);
        desk.refund(FINN, request(payment, 1_500, "k1"));
        desk.withdraw(FINN, "k1", "a mistake");
        desk.confirm(FAY, "k1", "late");
        assertEquals(Money.ZERO, till.now(payment).refunded());
        assertEquals(List.of("payment.refund_withdrawn", "payment.refund_wanted"), actions());
    }

    @Test
    void goesOnWithAConfirmationThatACrashCutOff() {
        Payment payment = till.bought(2_100);
        desk.refund(FINN, request(payment, 1_500, "k1"));
        wishes.decide("k1", RefundWish.State.CONFIRMED, FAY.id());
        desk.carryOutConfirmed();
        desk.carryOutConfirmed();
        assertEquals(Money.rupees(1_500), till.now(payment).refunded());
        assertEquals(RefundWish.State.DONE, desk.wishesOf(payment).get(0).state());
    }

    @Test
    void refusesMoreThanIsLeftBeforeAnythingIsAudited() {
        Payment payment = till.bought(300);
        assertThrows(Refusal.class, () -> desk.refund(FINN, request(payment, 301, "k1")));
        assertEquals(List.of(), actions());
    }

    @Test
    void findsPaymentsByAnyIdStateAndDay() {
        Payment open = till.order(300);
        till.clock.move(Duration.ofDays(2));
        Payment paid = till.bought(2_100);
        for (String id :
                List.of(paid.id(), paid.order().id(), till.captureOf(paid).id())) {
            assertEquals(List.of(paid.id()), ids(query(id, Optional.empty())), id);
        }
        assertEquals(List.of(paid.id(), open.id()), ids(query(Till.ALICE, Optional.empty())));
        assertEquals(List.of(open.id()), ids(query("", Optional.of(PaymentStatus.CREATED))));
        PaymentQuery lately = new PaymentQuery(
                Optional.empty(), Optional.empty(), false, Optional.of(till.clock.instant()), Optional.empty());
        assertEquals(List.of(paid.id()), ids(lately));
        PaymentQuery before = new PaymentQuery(
                Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.of(till.clock.instant()));
        assertEquals(List.of(open.id()), ids(before));
    }

    private List<String> ids(PaymentQuery query) {
        return payments.find(query, Optional.empty(), 10).stream()
                .map(Payment::id)
                .toList();
    }

    private static PaymentQuery query(String text, Optional<PaymentStatus> status) {
        return new PaymentQuery(Optional.of(text), status, false, Optional.empty(), Optional.empty());
    }

    private static RefundRequest request(Payment payment, int rupees, String key) {
        return new RefundRequest(payment.id(), Money.rupees(rupees), key, false, FINN.id(), "wrong plan");
    }

    private List<String> actions() {
        return audit.find(AuditFilter.all(), Optional.empty(), 10).stream()
                .map(entry -> entry.deed().action())
                .toList();
    }
}
