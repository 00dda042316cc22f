package com.trailroom.partner.key;

/** A key together with its secret, which is not to be had again. */
public record IssuedKey(ApiKey key, String secret) {

    @Override
    public String toString() {
        return "IssuedKey[" + key.id() + "]";
    }
}
