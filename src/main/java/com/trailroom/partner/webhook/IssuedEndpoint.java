package com.trailroom.partner.webhook;

/** An endpoint together with its secret, which is not to be had again. */
public record IssuedEndpoint(Endpoint endpoint, String secret) {

    @Override
    public String toString() {
        return "IssuedEndpoint[" + endpoint.id() + "]";
    }
}
