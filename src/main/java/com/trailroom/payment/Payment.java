package com.trailroom.payment;

import com.trailroom.kernel.CreditAmount;
import com.trailroom.kernel.Money;
import com.trailroom.payment.invoice.BillingDetails;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A purchase of credits, from the order on. Its methods are the moves it can make; {@link PaymentStore} makes them real if
 * nobody else has moved it meanwhile.
 *
 * @param quote      what is bought, at which price; fixed with the order
 * @param billing    whom the invoice is made out to; fixed with the order
 * @param fulfilment what has followed from the capture so far
 * @param nextCheck  when to ask the gateway how it stands; empty when there is no more to ask
 * @param version    counts the moves
 */
public record Payment(
        String id,
        String accountId,
        PaymentStatus status,
        Quote quote,
        BillingDetails billing,
        Order order,
        Optional<Capture> capture,
        Optional<String> failure,
        Fulfilment fulfilment,
        List<Refund> refunds,
        List<Dispute> disputes,
        Instant created,
        Optional<Instant> nextCheck,
        long version) {

    /** The gateway's order. */
    public record Order(String gateway, String id) {}

    /** The gateway's payment that brought the money. */
    public record Capture(String paymentId, String method, Instant at) {}

    public record Fulfilment(boolean granted, Optional<String> invoice, boolean announced) {
        static final Fulfilment NONE = new Fulfilment(false, Optional.empty(), false);
    }

    public Payment {
        refunds = List.copyOf(refunds);
        disputes = List.copyOf(disputes);
    }

    /** Whether a capture would complete it. */
    public boolean isOpen() {
        return status == PaymentStatus.CREATED || status == PaymentStatus.FAILED;
    }

    public boolean isDisputed() {
        return disputes.stream().anyMatch(Dispute::isOpen);
    }

    /** Whether it puts its account on the paid tier: completed, not refunded as a whole, not lost to a dispute. */
    public boolean isPaying() {
        return !isOpen()
                && reserved().compareTo(quote.total()) < 0
                && disputes.stream().noneMatch(Dispute::isLost);
    }

    /** What has gone back. */
    public Money refunded() {
        return sum(refund -> refund.state().isAccepted());
    }

    /** What has gone back, or was taken by a bank. */
    Money gone() {
        return refunded().plus(lost());
    }

    /** What has gone or is about to. */
    Money reserved() {
        return sum(refund -> refund.state().isLive()).plus(lost());
    }

    /** Its credits that no refund and no lost dispute concerns. */
    CreditAmount creditsNotRefunded() {
        int refunded = refunds.stream()
                .filter(refund -> refund.state().isLive())
                .mapToInt(refund -> refund.credits().count())
                .sum();
        int taken = losses().mapToInt(loss -> loss.credits().count()).sum();
        return CreditAmount.of(Math.max(0, quote.credits().count() - refunded - taken));
    }

    /** How many credits an amount of it had bought: the last of the money takes the last of them. */
    CreditAmount creditsOf(Money amount) {
        long left = quote.total().minus(reserved()).minus(amount).paise();
        long kept = Money.paise(quote.credits().count())
                .share(Math.max(0, left), quote.total().paise())
                .paise();
        return CreditAmount.of((int) Math.max(0, creditsNotRefunded().count() - kept));
    }

    Payment completed(Capture by, Instant checkAgain) {
        if (!isOpen()) throw new IllegalStateException(id + " is " + status);
        return changed(draft -> {
            draft.status = PaymentStatus.COMPLETED;
            draft.capture = Optional.of(by);
            draft.failure = Optional.empty();
            draft.nextCheck = Optional.of(checkAgain);
        });
    }

    Payment failed(String why) {
        if (status != PaymentStatus.CREATED) throw new IllegalStateException(id + " is " + status);
        return changed(draft -> {
            draft.status = PaymentStatus.FAILED;
            draft.failure = Optional.of(why);
        });
    }

    Payment checkedAgain(Optional<Instant> next) {
        return changed(draft -> draft.nextCheck = next);
    }

    Payment fulfilled(Function<Fulfilment, Fulfilment> step) {
        return changed(draft -> draft.fulfilment = step.apply(fulfilment));
    }

    /** With a refund added or moved, and the status that follows from it. */
    Payment with(Refund refund) {
        List<Refund> all = new ArrayList<>(refunds);
        if (!all.removeIf(other -> other.id().equals(refund.id()))) all.add(refund);
        else all.add(position(refund), refund);
        return changed(draft -> draft.refunds = all).counted();
    }

    Payment with(Dispute dispute) {
        List<Dispute> all = new ArrayList<>(disputes);
        all.removeIf(other -> other.id().equals(dispute.id()));
        all.add(dispute);
        return changed(draft -> draft.disputes = all);
    }

    /** When its account is erased. */
    Payment billedTo(BillingDetails other) {
        return changed(draft -> draft.billing = other);
    }

    Payment versioned(long next) {
        return changed(draft -> draft.version = next);
    }

    private Money lost() {
        return losses().map(Dispute.Loss::amount).reduce(Money.ZERO, Money::plus);
    }

    private Stream<Dispute.Loss> losses() {
        return disputes.stream().flatMap(dispute -> dispute.loss().stream());
    }

    private Payment counted() {
        Money gone = refunded();
        PaymentStatus next = gone.equals(quote.total())
                ? PaymentStatus.REFUNDED
                : gone.isPositive() ? PaymentStatus.PARTIALLY_REFUNDED : PaymentStatus.COMPLETED;
        return changed(draft -> draft.status = next);
    }

    private Payment changed(Consumer<PaymentDraft> change) {
        PaymentDraft draft = new PaymentDraft(this);
        change.accept(draft);
        return draft.payment();
    }

    private int position(Refund refund) {
        for (int i = 0; i < refunds.size(); i++) if (refunds.get(i).id().equals(refund.id())) return i;
        throw new IllegalStateException(refund.id());
    }

    private Money sum(Predicate<Refund> which) {
        return refunds.stream().filter(which).map(Refund::amount).reduce(Money.ZERO, Money::plus);
    }
}
