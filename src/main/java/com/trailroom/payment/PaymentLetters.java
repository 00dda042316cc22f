package com.trailroom.payment;

import com.trailroom.account.Account;
import com.trailroom.account.Accounts;
import com.trailroom.config.Settings;
import com.trailroom.mail.Letter;
import com.trailroom.mail.Mails;
import com.trailroom.payment.invoice.FinancialYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the room writes to buyers: a receipt, and that money is on its way back. Lets failures through: news is told again. */
@ApplicationScoped
class PaymentLetters {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(FinancialYear.INDIA);

    private final Accounts accounts;
    private final Mails mails;
    private final String site;

    @Inject
    PaymentLetters(Accounts accounts, Mails mails, Settings settings) {
        this(accounts, mails, settings.baseUrl());
    }

    PaymentLetters(Accounts accounts, Mails mails, String site) {
        this.accounts = accounts;
        this.mails = mails;
        this.site = site;
    }

    /** For CDI's proxy. */
    protected PaymentLetters() {
        this(null, null, "");
    }

    void receipt(@Observes PaymentCompleted news) {
        String credits = String.format(
                Locale.forLanguageTag("en-IN"), "%,d", news.credits().count());
        send(
                "receipt",
                news.paymentId(),
                news.accountId(),
                news.invoiceId(),
                Map.of("credits", credits, "amount", news.amount().toString(), "day", day(news.at())));
    }

    void refund(@Observes PaymentRefunded news) {
        send(
                "refund",
                news.refundId(),
                news.accountId(),
                news.creditNoteId(),
                Map.of("amount", news.amount().toString(), "day", day(news.at())));
    }

    /** Nothing to an account that is gone. */
    private void send(String template, String key, String accountId, String invoiceId, Map<String, Object> values) {
        Optional<Account> account = accounts.find(accountId);
        if (account.isEmpty()) return;
        Map<String, Object> all = new java.util.HashMap<>(values);
        all.put("link", site + "/invoices/" + invoiceId);
        mails.send(new Letter(template + ":" + key, account.get().email(), template, all));
    }

    private static String day(Instant at) {
        return DAY.format(at);
    }
}
