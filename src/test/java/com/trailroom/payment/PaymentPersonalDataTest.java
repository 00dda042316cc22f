package com.trailroom.payment;

import static com.trailroom.payment.Till.ALICE;
import static com.trailroom.payment.Till.CHARLIE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.account.Unpacked;
import com.trailroom.kernel.Money;
import com.trailroom.payment.invoice.BillingDetails;
import com.trailroom.payment.invoice.BillingStore;
import com.trailroom.payment.invoice.IndianState;
import com.trailroom.payment.invoice.Invoice;
import com.trailroom.payment.invoice.TestInvoices;
import com.trailroom.support.Race;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PaymentPersonalDataTest {

    private final Till till = new Till();
    private final BillingStore billing = TestInvoices.billing(till.memory.database());
    private final PaymentPersonalData personal = till.room.personal(billing, TestInvoices.data(till.invoices));

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void handsOutPaymentsInvoicesAndBillingDetails() throws Exception {
        Payment payment = till.bought(2_100);
        billing.save(ALICE, payment.billing());
        Map<String, byte[]> files = Unpacked.of(personal, ALICE);
        Invoice invoice = till.invoices.ofPayment(payment.id()).orElseThrow();
        String pdf = "invoices/" + invoice.number().replace('/', '-') + ".pdf";
        assertEquals(
                List.of("billing-details.json", "invoices.json", pdf, "payments.json"), List.copyOf(files.keySet()));
        assertTrue(text(files, "payments.json").contains("\"amount\":189000"), text(files, "payments.json"));
        assertTrue(text(files, "payments.json").contains(payment.order().id()));
        assertTrue(text(files, "invoices.json").contains(invoice.number()), text(files, "invoices.json"));
        assertTrue(text(files, "billing-details.json").contains("4 Park Lane"));
        assertTrue(new String(files.get(pdf), 0, 5).startsWith("%PDF"));
        assertEquals("[]", text(Unpacked.of(personal, CHARLIE), "payments.json"));
    }

    @Test
    void erasesTheBuyerEverywhereButInTheInvoice() {
        Payment bought = till.bought(2_100);
        Payment open = till.order(300);
        billing.save(ALICE, bought.billing());
        Invoice invoice = till.invoices.ofPayment(bought.id()).orElseThrow();
        personal.erase(ALICE);
        personal.erase(ALICE);
        assertFalse(everythingBut("invoices").contains("4 Park Lane"), everythingBut("invoices"));
        assertEquals(Optional.of(invoice), till.invoices.ofPayment(bought.id()));
        assertEquals(IndianState.KARNATAKA, till.now(open).billing().state());
        assertEquals(2_100, till.purchased());
    }

    @Test
    void waitsForAnInvoiceThatIsYetToBeMadeOut() {
        Payment payment = till.bought(300);
        var payments = till.memory.database().getCollection("payments");
        payments.updateOne(new Document("_id", payment.id()), new Document("$unset", new Document("invoice_id", "")));
        assertThrows(IllegalStateException.class, () -> personal.erase(ALICE));
        assertEquals("Alice", till.now(payment).billing().name());
    }

    @Test
    void losesNothingThatHappensMeanwhile() throws Exception {
        Payment payment = till.bought(2_100);
        Race.of(2, i -> {
            if (i == 0) personal.erase(ALICE);
            else till.room.refunds.refund(new RefundRequest(payment.id(), Money.paise(9_000), "once", false, "a", "b"));
            return i;
        });
        till.room.sweep.run();
        Payment after = till.now(payment);
        assertTrue(after.billing().isAnonymous());
        assertEquals(Money.paise(9_000), after.refunded());
        assertEquals(2, till.invoices.ofAccount(ALICE, Optional.empty(), 10).size(), "invoice and credit note");
    }

    @Test
    void changesNobodyElsesPayment() {
        Payment payment = till.bought(300);
        personal.erase(CHARLIE);
        BillingDetails kept = till.now(payment).billing();
        assertEquals(payment.billing(), kept);
    }

    private String everythingBut(String collection) {
        StringBuilder all = new StringBuilder();
        for (String name : till.memory.database().listCollectionNames()) {
            if (name.equals(collection)) continue;
            till.memory.database().getCollection(name).find().forEach(document -> all.append(document.toJson()));
        }
        return all.toString();
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name));
    }
}
