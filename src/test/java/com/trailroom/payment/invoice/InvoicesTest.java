package com.trailroom.payment.invoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.kernel.Money;
import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import com.trailroom.support.Race;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvoicesTest {

    private static final Instant IN_MAY = Instant.parse("2026-05-01T06:00:00Z");

    private final MemoryDatabase memory = new MemoryDatabase();
    private InvoiceStore store;
    private Invoices invoices;

    @BeforeEach
    void open() {
        store = new InvoiceStore(memory.database());
        invoices = node();
    }

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void givesEveryPaymentOneNumberWithoutGapsWhoeverAsks() throws Exception {
        Race.of(120, i -> node().issue(sale("pay_" + i % 40)));
        List<String> numbers = invoices.issuedBetween(IN_MAY, IN_MAY.plusSeconds(1)).stream()
                .map(Invoice::number)
                .sorted()
                .toList();
        assertEquals(
                IntStream.rangeClosed(1, 40).mapToObj("TR/2627/%07d"::formatted).toList(), numbers);
    }

    @Test
    void doesNotGiveAwayANumberThatACrashLeftInTheCounter() {
        Invoice first = invoices.issue(sale("pay_1"));
        Invoice lost = new Invoice(
                "inv_lost",
                "TR/2627/0000002",
                first.kind(),
                "payment:pay_2",
                "usr_alice",
                "pay_2",
                IN_MAY,
                first.supplier(),
                first.recipient(),
                first.line(),
                first.split(),
                Optional.empty());
        assertTrue(store.claim("TR/2627", store.counter("TR/2627"), lost));
        assertEquals("TR/2627/0000003", invoices.issue(sale("pay_3")).number());
        assertEquals(lost, invoices.issue(sale("pay_2")));
    }

    @Test
    void recoversWhatACrashLeftInTheCounter() {
        Invoice first = invoices.issue(sale("pay_1"));
        Invoice lost = new Invoice(
                "inv_lost",
                "TR/2627/0000002",
                first.kind(),
                "payment:pay_2",
                "usr_alice",
                "pay_2",
                IN_MAY,
                first.supplier(),
                first.recipient(),
                first.line(),
                first.split(),
                Optional.empty());
        store.claim("TR/2627", store.counter("TR/2627"), lost);
        invoices.recover();
        assertEquals(Optional.of(lost), invoices.find("usr_alice", "inv_lost"));
        assertEquals(List.of(), store.pending());
    }

    @Test
    void beginsAgainWithOneOnTheFirstOfAprilInIndia() {
        Instant newYear = Instant.parse("2027-03-31T18:30:00Z");
        assertEquals(
                "TR/2627/0000001",
                invoices.issue(Sales.of("pay_1", 300, Sales.FAR, newYear.minusMillis(1)))
                        .number());
        assertEquals(
                "TR/2728/0000001",
                invoices.issue(Sales.of("pay_2", 300, Sales.FAR, newYear)).number());
        assertEquals(
                "TR/2627/0000001",
                invoices.issue(Sales.of("pay_1", 300, Sales.FAR, newYear.plusSeconds(9)))
                        .number());
    }

    @Test
    void isNotSeenByAnotherAccount() {
        Invoice invoice = invoices.issue(sale("pay_1"));
        assertEquals(Optional.empty(), invoices.find("usr_charlie", invoice.id()));
        assertEquals(List.of(), invoices.ofAccount("usr_charlie", Optional.empty(), 10));
        assertEquals(List.of(invoice), invoices.ofAccount("usr_alice", Optional.empty(), 10));
    }

    @Test
    void numbersCreditNotesInTheirOwnSeriesAndLetsThemAddUp() {
        Invoice invoice = invoices.issue(Sales.of("pay_1", 26_050, Sales.NEIGHBOUR, IN_MAY));
        Money third = invoice.total().share(1, 3);
        Invoice one = invoices.credit(invoice, Reversal.ofRefund("ref_1", IN_MAY, 8_683, Money.ZERO, third));
        Invoice two = invoices.credit(invoice, Reversal.ofRefund("ref_2", IN_MAY, 8_683, third, third));
        Money rest = invoice.total().minus(third.times(2));
        Invoice three = invoices.credit(invoice, Reversal.ofRefund("ref_3", IN_MAY, 8_684, third.times(2), rest));
        assertEquals(one, invoices.credit(invoice, Reversal.ofRefund("ref_1", IN_MAY, 8_683, Money.ZERO, third)));
        assertEquals(
                List.of("TRC/2627/0000001", "TRC/2627/0000002", "TRC/2627/0000003"),
                List.of(one.number(), two.number(), three.number()));
        assertNotEquals(one.split().taxable(), Money.ZERO);
        assertEquals(
                TaxSplit.NOTHING,
                invoice.split().minus(one.split()).minus(two.split()).minus(three.split()));
        assertEquals("TR/2627/0000001", three.original().orElseThrow().number());
    }

    private Invoices node() {
        return new Invoices(store, Sales.SUPPLIER, new MovableClock());
    }

    private static Sale sale(String paymentId) {
        return Sales.of(paymentId, 2_100, Sales.NEIGHBOUR, IN_MAY);
    }
}
