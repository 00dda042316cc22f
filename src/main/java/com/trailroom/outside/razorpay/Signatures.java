package com.trailroom.outside.razorpay;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Razorpay's signatures: HMAC-SHA256 in lower case hexadecimal, over the bytes as they came. Razorpay's client has the same,
 * but takes text in the platform's charset and fails on a signature that is absent.
 *
 * @see <a href="https://razorpay.com/docs/webhooks/validate-test/">Razorpay: validate webhooks</a>
 */
final class Signatures {

    private Signatures() {}

    static String of(byte[] message, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(message));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the checkout signs after a payment. */
    static String ofCallback(String orderId, String paymentId, String secret) {
        return of((orderId + "|" + paymentId).getBytes(StandardCharsets.UTF_8), secret);
    }

    /** Takes the same time wherever the difference is. */
    static boolean match(String right, String given) {
        return MessageDigest.isEqual(right.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
    }
}
