package com.trailroom.outside.razorpay;

import com.razorpay.Entity;
import com.razorpay.RazorpayClient;
import com.razorpay.RazorpayException;
import com.trailroom.kernel.Money;
import com.trailroom.payment.gateway.GatewayDispute;
import com.trailroom.payment.gateway.GatewayEvent;
import com.trailroom.payment.gateway.GatewayPayment;
import com.trailroom.payment.gateway.GatewayRefund;
import com.trailroom.payment.gateway.GatewayTrouble;
import com.trailroom.payment.gateway.PaymentGateway;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.json.JSONException;
import org.json.JSONObject;

/** Asks Razorpay. */
public class RazorpayGateway implements PaymentGateway {

    private interface Call<T> {
        T make() throws RazorpayException;
    }

    private static final Logger LOG = Logger.getLogger(RazorpayGateway.class.getName());
    private static final int TOO_MANY = 429;

    private final RazorpaySettings settings;
    private final RazorpayClient client;

    public RazorpayGateway(RazorpaySettings settings) {
        this.settings = settings;
        try {
            client = new RazorpayClient(settings.keyId(), settings.keySecret());
        } catch (RazorpayException e) {
            throw new IllegalStateException("Razorpay's client cannot be made", e);
        }
        settings.baseUrl().ifPresent(RazorpayHost::redirectTo);
    }

    @Override
    public String name() {
        return "razorpay";
    }

    @Override
    public String publicKey() {
        return settings.keyId();
    }

    @Override
    public String createOrder(String receipt, Money amount, Map<String, String> notes) {
        JSONObject order = new JSONObject()
                .put("amount", amount.paise())
                .put("currency", "INR")
                .put("receipt", receipt)
                .put("payment_capture", 1)
                .put("notes", new JSONObject(notes));
        return ask(() -> client.orders.create(order).toJson().getString("id"));
    }

    @Override
    public List<GatewayPayment> payments(String orderId) {
        try {
            return ask(() -> client.orders.fetchPayments(orderId).stream()
                    .map(Entity::toJson)
                    .sorted(Comparator.comparingLong(payment -> payment.optLong("created_at", 0)))
                    .map(RazorpayJson::payment)
                    .toList());
        } catch (GatewayTrouble trouble) {
            if (isUnknownId(trouble)) return List.of();
            throw trouble;
        }
    }

    @Override
    public GatewayPayment capture(String paymentId, Money amount) {
        JSONObject how = new JSONObject().put("amount", amount.paise()).put("currency", "INR");
        return RazorpayJson.payment(
                ask(() -> client.payments.capture(paymentId, how).toJson()));
    }

    @Override
    public List<GatewayRefund> refunds(String paymentId) {
        return ask(() -> client.payments.fetchAllRefunds(paymentId).stream()
                .map(Entity::toJson)
                .map(RazorpayJson::refund)
                .toList());
    }

    @Override
    public GatewayRefund refund(String paymentId, Money amount, String receipt) {
        JSONObject how = new JSONObject()
                .put("amount", amount.paise())
                .put("receipt", receipt)
                .put("notes", new JSONObject().put("refund_id", receipt));
        return RazorpayJson.refund(
                ask(() -> client.payments.refund(paymentId, how).toJson()));
    }

    @Override
    public Optional<GatewayDispute> dispute(String disputeId) {
        try {
            return Optional.of(RazorpayJson.dispute(
                    ask(() -> client.dispute.fetch(disputeId).toJson())));
        } catch (GatewayTrouble trouble) {
            if (isUnknownId(trouble)) return Optional.empty();
            throw trouble;
        }
    }

    @Override
    public boolean signedCallback(String orderId, String paymentId, String signature) {
        return Signatures.match(Signatures.ofCallback(orderId, paymentId, settings.keySecret()), signature);
    }

    @Override
    public boolean signedEvent(byte[] body, String signature) {
        return settings.webhookSecrets().stream()
                .anyMatch(secret -> Signatures.match(Signatures.of(body, secret), signature));
    }

    @Override
    public GatewayEvent read(byte[] body) {
        return RazorpayJson.event(body);
    }

    @Override
    public byte[] anonymous(byte[] body) {
        return AnonymousEvent.of(body);
    }

    /** A 4xx is a definite no, but for wrong credentials and too many requests: both pass when somebody sees to them. */
    private static <T> T ask(Call<T> call) {
        try {
            return call.make();
        } catch (RazorpayException e) {
            int status = e.getStatusCode();
            String why = status + " " + e.getMessage();
            LOG.log(Level.INFO, "Razorpay answered {0}", why);
            boolean definite = status >= 400 && status < 500 && status != 401 && status != TOO_MANY;
            throw definite ? GatewayTrouble.refused(why) : GatewayTrouble.unknown(why);
        } catch (JSONException e) {
            throw GatewayTrouble.unknown("Razorpay answered something that is not its protocol: " + e.getMessage());
        }
    }

    private static boolean isUnknownId(GatewayTrouble trouble) {
        return trouble.isDefinite() && trouble.getMessage().contains("does not exist");
    }
}
