package com.trailroom.outside.razorpay;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * How to reach Razorpay.
 *
 * @param keyId          public, begins with {@code rzp_}
 * @param keySecret      signs callbacks
 * @param webhookSecrets sign events: the present one, and while it is being changed the previous one
 * @param baseUrl        where the API lives when not at Razorpay
 */
public record RazorpaySettings(String keyId, String keySecret, List<String> webhookSecrets, Optional<URI> baseUrl) {

    public RazorpaySettings {
        webhookSecrets = List.copyOf(webhookSecrets);
        if (keyId.isBlank() || keySecret.isBlank())
            throw new IllegalArgumentException("Razorpay needs a key and its secret");
        if (webhookSecrets.isEmpty()) throw new IllegalArgumentException("Razorpay's events need a secret");
    }
}
