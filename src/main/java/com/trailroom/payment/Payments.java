package com.trailroom.payment;

import com.trailroom.kernel.Ids;
import com.trailroom.kernel.Refusal;
import com.trailroom.payment.gateway.GatewayTrouble;
import com.trailroom.payment.gateway.PaymentGateway;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The entrance: orders credits, takes a payment's confirmation, finds. Another account's payment is as good as none. */
public class Payments {

    private static final Logger LOG = Logger.getLogger(Payments.class.getName());

    /** Until then the browser and the events have their chance. */
    private static final Duration FIRST_CHECK = Duration.ofMinutes(2);

    private final PaymentStore store;
    private final PricingEngine pricing;
    private final PaymentGateway gateway;
    private final Settlement settlement;
    private final FollowUp followUp;
    private final Clock clock;
    private final Ids ids;

    Payments(
            PaymentStore store,
            PricingEngine pricing,
            PaymentGateway gateway,
            Settlement settlement,
            FollowUp followUp,
            Clock clock) {
        this.store = store;
        this.pricing = pricing;
        this.gateway = gateway;
        this.settlement = settlement;
        this.followUp = followUp;
        this.clock = clock;
        this.ids = new Ids(clock);
    }

    /** Opens an order at today's price; refuses what is not for sale, and when the gateway opens none. */
    public Payment order(NewOrder wanted) {
        return order(wanted, ids.next("pay"));
    }

    /** The same, once for an id: a second time it answers the payment as it stands. */
    public Payment order(NewOrder wanted, String id) {
        return find(wanted.accountId(), id).orElseGet(() -> opened(wanted, id));
    }

    /**
     * Takes what the checkout handed over, and answers the payment as it stands: it may still be open when the gateway takes
     * its time. The signature is checked over the order we stored.
     */
    public Payment confirm(String accountId, Callback callback) {
        Payment payment = store.ofOrder(callback.orderId())
                .filter(found -> found.accountId().equals(accountId))
                .orElseThrow(() -> Refusal.because(PaymentRefusal.NOT_FOUND));
        if (!gateway.signedCallback(payment.order().id(), callback.paymentId(), callback.signature())) {
            throw Refusal.because(PaymentRefusal.PAYMENT_SIGNATURE_INVALID);
        }
        return settled(payment);
    }

    /** Asks the gateway now how a payment stands, where nobody has brought a confirmation. */
    public Payment refresh(Payment payment) {
        return settled(payment);
    }

    public Optional<Payment> find(String accountId, String paymentId) {
        return store.find(paymentId).filter(payment -> payment.accountId().equals(accountId));
    }

    public Optional<Payment> ofOrder(String accountId, String orderId) {
        return store.ofOrder(orderId).filter(payment -> payment.accountId().equals(accountId));
    }

    /** Newest first; those older than {@code after}, a payment's id, when given. */
    public List<Payment> history(String accountId, Optional<String> after, int limit) {
        return store.ofAccount(accountId, after, limit);
    }

    /** The payments right after {@code before} in time, newest first. */
    public List<Payment> newer(String accountId, String before, int limit) {
        return store.newer(accountId, before, limit);
    }

    private Payment settled(Payment payment) {
        try {
            return payment.isOpen() ? settlement.settle(payment) : followUp.follow(payment);
        } catch (GatewayTrouble trouble) {
            LOG.log(Level.WARNING, "{0} will be settled later: {1}", new Object[] {payment.id(), trouble.getMessage()});
            return payment;
        }
    }

    private Payment opened(NewOrder wanted, String id) {
        Quote quote = pricing.quote(wanted.credits());
        String orderId = gatewayOrder(id, wanted, quote);
        Instant now = clock.instant();
        Payment payment = new Payment(
                id,
                wanted.accountId(),
                PaymentStatus.CREATED,
                quote,
                wanted.billing(),
                new Payment.Order(gateway.name(), orderId),
                Optional.empty(),
                Optional.empty(),
                Payment.Fulfilment.NONE,
                List.of(),
                List.of(),
                now,
                Optional.of(now.plus(FIRST_CHECK)),
                0);
        return store.insert(payment) ? payment : store.find(id).orElseThrow();
    }

    private String gatewayOrder(String id, NewOrder wanted, Quote quote) {
        try {
            return gateway.createOrder(id, quote.total(), Map.of("payment_id", id, "account_id", wanted.accountId()));
        } catch (GatewayTrouble trouble) {
            LOG.log(Level.WARNING, "The gateway opens no order: {0}", trouble.getMessage());
            throw Refusal.because(PaymentRefusal.PAYMENTS_UNAVAILABLE);
        }
    }
}
