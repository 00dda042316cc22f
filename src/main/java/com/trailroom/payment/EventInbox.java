package com.trailroom.payment;

import com.trailroom.kernel.Refusal;
import com.trailroom.payment.gateway.PaymentGateway;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;

/** Where the gateway's events arrive: the signature is checked over the bytes as they came, then they are stored, once each. */
public class EventInbox {

    /** Razorpay's events are below ten kilobytes. */
    public static final int MOST_BYTES = 256 * 1024;

    private final EventStore store;
    private final PaymentGateway gateway;
    private final PaymentNews news;
    private final Clock clock;

    EventInbox(EventStore store, PaymentGateway gateway, PaymentNews news, Clock clock) {
        this.store = store;
        this.gateway = gateway;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Takes an event in; refuses one that is not signed. Work on it comes later.
     *
     * @param eventId the gateway's id; without one, the same bytes are the same event
     */
    public void receive(byte[] body, String signature, Optional<String> eventId) {
        if (body.length > MOST_BYTES) throw Refusal.because(PaymentRefusal.EVENT_TOO_LARGE);
        if (!gateway.signedEvent(body, signature)) throw Refusal.because(PaymentRefusal.EVENT_SIGNATURE_INVALID);
        String id =
                eventId.filter(given -> given.matches("[\\x21-\\x7e]{1,100}")).orElseGet(() -> digest(body));
        if (store.insert(id, gateway.read(body).type(), body, clock.instant())) news.received(new EventReceived(id));
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
