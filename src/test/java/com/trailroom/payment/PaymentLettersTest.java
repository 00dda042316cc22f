package com.trailroom.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.trailroom.account.AccountSeed;
import com.trailroom.kernel.CreditAmount;
import com.trailroom.kernel.Money;
import com.trailroom.mail.MailBag;
import com.trailroom.support.MemoryDatabase;
import com.trailroom.support.MovableClock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PaymentLettersTest {

    private static final String EMAIL = "alice@example.org";
    private static final Instant EVENING_IN_UTC = Instant.parse("2026-11-23T20:00:00Z");

    private final MemoryDatabase memory = new MemoryDatabase();
    private final MailBag bag = new MailBag(memory.database(), new MovableClock());
    private final AccountSeed seed = new AccountSeed(memory.database(), memory.documents(), new byte[32]);
    private final String alice = seed.register(EMAIL, "correct horse battery");
    private final PaymentLetters letters = new PaymentLetters(seed.accounts(), bag.mails(), MailBag.SITE);

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void sendsOneReceiptWithTheInvoiceHoweverOftenThePaymentIsTold() {
        letters.receipt(completed(alice));
        letters.receipt(completed(alice));
        assertEquals(1, bag.count());
        String text = bag.last(EMAIL).text();
        assertTrue(text.contains("2,100 credits") && text.contains("₹1,890.00"), text);
        assertTrue(text.contains("24 November 2026"), "the day in India: " + text);
        assertTrue(text.contains(MailBag.SITE + "/invoices/inv_1\n"), text);
    }

    @Test
    void tellsOfARefundWithItsCreditNote() {
        letters.refund(new PaymentRefunded("ref_1", "pay_1", alice, Money.rupees(945), "inv_2", EVENING_IN_UTC));
        String text = bag.last(EMAIL).text();
        assertTrue(text.contains("₹945.00") && text.contains(MailBag.SITE + "/invoices/inv_2\n"), text);
    }

    @Test
    void writesToNobodyWhenTheAccountIsGone() {
        letters.receipt(completed("usr_gone"));
        assertEquals(0, bag.count());
    }

    private static PaymentCompleted completed(String account) {
        return new PaymentCompleted(
                "pay_1", account, CreditAmount.of(2_100), Money.rupees(1_890), "inv_1", EVENING_IN_UTC);
    }
}
