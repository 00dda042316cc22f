package com.trailroom.payment.invoice;

import com.trailroom.kernel.Ids;
import com.trailroom.kernel.Money;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Issues invoices and credit notes, once for their cause, with numbers that have no gaps within a series and financial year.
 *
 * <p>A number is taken by one conditional write on the series' counter, which carries the invoice; copying it to the
 * invoices is repeated until it is done, and until then the series gives no other number. Whoever wants a number first reads
 * the counter, then looks whether the invoice exists, then writes if the counter has not moved: so no cause gets two numbers.
 */
public class Invoices {

    /** Only to spare one node useless repetitions; what is right does not rest on it. */
    private static final ReentrantLock TURN = new ReentrantLock();

    private final InvoiceStore store;
    private final Supplier supplier;
    private final Ids ids;

    Invoices(InvoiceStore store, Supplier supplier, Clock clock) {
        this.store = store;
        this.supplier = supplier;
        this.ids = new Ids(clock);
    }

    /** The invoice of a sale, issued now or earlier. */
    public Invoice issue(Sale sale) {
        TaxSplit split = TaxSplit.of(
                sale.total(),
                supplier.ratePercent(),
                supplier.state() == sale.buyer().state());
        Invoice.Line line = new Invoice.Line(
                "TrailRoom credits", sale.credits(), sale.base(), sale.base().minus(sale.total()));
        return issue(
                Invoice.Kind.INVOICE,
                "payment:" + sale.paymentId(),
                sale.completed(),
                number -> new Invoice(
                        ids.next("inv"),
                        number,
                        Invoice.Kind.INVOICE,
                        "payment:" + sale.paymentId(),
                        sale.accountId(),
                        sale.paymentId(),
                        sale.completed(),
                        supplier,
                        sale.buyer(),
                        line,
                        split,
                        Optional.empty()));
    }

    /**
     * The credit note of what goes back, issued now or earlier. The tax is what all up to this amounts to, less what that
     * before it did: the credit notes of a payment that goes back in parts add up to its invoice.
     */
    public Invoice credit(Invoice original, Reversal reversal) {
        int rate = original.supplier().ratePercent();
        boolean sameState = original.isSameState();
        TaxSplit split = TaxSplit.of(reversal.before().plus(reversal.amount()), rate, sameState)
                .minus(TaxSplit.of(reversal.before(), rate, sameState));
        Invoice.Line line = new Invoice.Line(reversal.description(), reversal.credits(), reversal.amount(), Money.ZERO);
        return issue(
                Invoice.Kind.CREDIT_NOTE,
                reversal.cause(),
                reversal.at(),
                number -> new Invoice(
                        ids.next("inv"),
                        number,
                        Invoice.Kind.CREDIT_NOTE,
                        reversal.cause(),
                        original.accountId(),
                        original.paymentId(),
                        reversal.at(),
                        original.supplier(),
                        original.recipient(),
                        line,
                        split,
                        Optional.of(new Invoice.Original(original.number(), original.issued()))));
    }

    /** Copies what a crash left in a counter. */
    public void recover() {
        store.pending().forEach(invoice -> store.settle(invoice.kind().series(invoice.issued()), invoice));
    }

    /** Another account's invoice is as good as none. */
    public Optional<Invoice> find(String accountId, String invoiceId) {
        return store.find(invoiceId).filter(invoice -> invoice.accountId().equals(accountId));
    }

    public Optional<Invoice> ofPayment(String paymentId) {
        return store.ofCause("payment:" + paymentId);
    }

    /** Newest first; those older than {@code after}, an invoice's id, when given. */
    public List<Invoice> ofAccount(String accountId, Optional<String> after, int limit) {
        return store.ofAccount(accountId, after, limit);
    }

    /** The invoices right after {@code before} in time, newest first. */
    public List<Invoice> newer(String accountId, String before, int limit) {
        return store.newer(accountId, before, limit);
    }

    /** Everybody's, newest first; those behind {@code after}, an invoice's id, when given. */
    public List<Invoice> all(Optional<String> after, int limit) {
        return store.all(after, limit);
    }

    /** Anybody's, for administrators. */
    public Optional<Invoice> find(String invoiceId) {
        return store.find(invoiceId);
    }

    /** For the accountant, by date; {@code from} included, {@code to} not. */
    public List<Invoice> issuedBetween(Instant from, Instant to) {
        return store.issuedBetween(from, to);
    }

    /** The same for who adds them up day by day: in no order, and without one that was made more than a day late. */
    public List<Invoice> issuedWithin(Instant from, Instant to) {
        return store.issuedWithin(from, to);
    }

    private Invoice issue(Invoice.Kind kind, String cause, Instant issued, Function<String, Invoice> draft) {
        String series = kind.series(issued);
        TURN.lock();
        try {
            while (true) {
                InvoiceStore.Counter counter = store.counter(series);
                if (counter.pending().isPresent()) {
                    store.settle(series, counter.pending().get());
                    continue;
                }
                Optional<Invoice> earlier = store.ofCause(cause);
                if (earlier.isPresent()) return earlier.get();
                Invoice invoice = draft.apply("%s/%07d".formatted(series, counter.last() + 1));
                if (!store.claim(series, counter, invoice)) continue;
                store.settle(series, invoice);
                return invoice;
            }
        } finally {
            TURN.unlock();
        }
    }
}
