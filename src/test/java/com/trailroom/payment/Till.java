package com.trailroom.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.trailroom.credit.Balance;
import com.trailroom.credit.Credits;
import com.trailroom.credit.LedgerStore;
import com.trailroom.credit.LedgerVerifier;
import com.trailroom.credit.PurchasedCredits;
import com.trailroom.kernel.CreditAmount;
import com.trailroom.payment.gateway.GatewayPayment;
import com.trailroom.payment.invoice.BillingDetails;
import com.trailroom.payment.invoice.IndianState;
import com.trailroom.payment.invoice.Invoices;
import com.trailroom.payment.invoice.TestInvoices;
import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** The whole room over a database in memory and a gateway that does as it is told; Alice buys, Charlie is a stranger. */
final class Till implements AutoCloseable, PaymentNews {

    static final String ALICE = "usr_alice";
    static final String CHARLIE = "usr_charlie";

    private static final BillingDetails BILLING =
            new BillingDetails("Alice", "4 Park Lane", IndianState.KARNATAKA, Optional.empty());

    final MemoryDatabase memory = new MemoryDatabase();
    final MovableClock clock = new MovableClock();
    final FakeGateway gateway = new FakeGateway();
    final Credits credits;
    final Invoices invoices;
    final PaymentRoom room;
    final List<Object> news = Collections.synchronizedList(new ArrayList<>());

    private final LedgerStore ledger;

    Till() {
        memory.database()
                .getCollection("users")
                .insertMany(List.of(new Document("_id", ALICE), new Document("_id", CHARLIE)));
        ledger = new LedgerStore(memory.database());
        credits = new Credits(ledger, clock);
        invoices = TestInvoices.over(memory.database(), clock);
        room = node();
    }

    /** Another node over the same database. */
    PaymentRoom node() {
        return new PaymentRoom(
                memory.database(),
                new PricingEngine(),
                gateway,
                credits,
                new PurchasedCredits(ledger, clock),
                invoices,
                this,
                clock);
    }

    Payment order(int count) {
        return room.payments.order(new NewOrder(ALICE, CreditAmount.of(count), BILLING));
    }

    /** An order, paid and confirmed. */
    Payment bought(int count) {
        Payment payment = order(count);
        return room.payments.confirm(
                ALICE, gateway.callback(gateway.pay(payment.order().id())));
    }

    GatewayPayment captureOf(Payment payment) {
        return gateway.payments(payment.order().id()).get(0);
    }

    void event(String id, String type, GatewayPayment about, String dispute) {
        String body = String.join("|", type, about.orderId(), about.id(), dispute);
        room.inbox.receive(body.getBytes(StandardCharsets.UTF_8), "signed", Optional.of(id));
        room.desk.sweep();
    }

    Payment now(Payment payment) {
        return room.payments.find(ALICE, payment.id()).orElseThrow();
    }

    long purchased() {
        return balance().purchased();
    }

    Balance balance() {
        return credits.balanceOf(ALICE);
    }

    List<Difference.Kind> differences() {
        return room.differences.open(100).stream()
                .map(Difference::kind)
                .sorted()
                .toList();
    }

    long completedNews() {
        return news.stream()
                .filter(PaymentCompleted.class::isInstance)
                .distinct()
                .count();
    }

    @Override
    public void completed(PaymentCompleted told) {
        news.add(told);
    }

    @Override
    public void refunded(PaymentRefunded told) {
        news.add(told);
    }

    @Override
    public void received(EventReceived told) {
        // the tests sweep
    }

    @Override
    public void close() {
        assertEquals(List.of(), new LedgerVerifier(ledger).verifyAll());
        memory.close();
    }
}
