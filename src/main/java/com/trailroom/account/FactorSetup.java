package com.trailroom.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What an authenticator app needs; shown once, while a second factor is set up.
 *
 * @param secret for typing
 * @param uri    for a QR code: the {@code otpauth} form that all apps read
 */
public record FactorSetup(String secret, String uri) {

    static FactorSetup of(byte[] secret, String email) {
        String text = Base32.of(secret);
        String name = URLEncoder.encode(email, StandardCharsets.UTF_8).replace("+", "%20");
        return new FactorSetup(
                text,
                "otpauth://totp/TrailRoom:" + name + "?secret=" + text
                        + "&issuer=TrailRoom&algorithm=SHA1&digits=6&period=30");
    }

    @Override
    public String toString() {
        return "FactorSetup";
    }
}
