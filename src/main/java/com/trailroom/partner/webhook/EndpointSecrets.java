package com.trailroom.partner.webhook;

import com.trailroom.config.Seal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Seals endpoints' secrets, and opens them to sign. A secret is bound to its endpoint. */
final class EndpointSecrets {

    private final Seal seal;

    EndpointSecrets(Seal seal) {
        this.seal = seal;
    }

    String sealed(String endpointId, SigningSecret secret) {
        return Base64.getEncoder().encodeToString(seal.close(name(endpointId), secret.bytes()));
    }

    /** The secret, and for a while after a rotation the one before, too. */
    List<SigningSecret> live(EndpointDocument endpoint, Instant now) {
        List<SigningSecret> live = new ArrayList<>(List.of(open(endpoint.id, endpoint.secret)));
        boolean overlap = endpoint.previousUntil != null && endpoint.previousUntil.isAfter(now);
        if (overlap) live.add(open(endpoint.id, endpoint.previousSecret));
        return live;
    }

    private SigningSecret open(String endpointId, String sealed) {
        return seal.open(name(endpointId), Base64.getDecoder().decode(sealed))
                .map(SigningSecret::of)
                .orElseThrow(() -> new IllegalStateException("The secret of " + endpointId + " cannot be opened"));
    }

    private static String name(String endpointId) {
        return "webhook-secret:" + endpointId;
    }
}
