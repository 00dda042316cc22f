package com.trailroom.web.payment;

import jakarta.servlet.http.HttpServletResponse;

/**
 * What the checkout page may load besides our own: Razorpay's script, frames and requests. No other page may.
 *
 * @see <a href="https://razorpay.com/docs/payments/payment-gateway/web-integration/standard/">Razorpay: standard checkout</a>
 */
final class CheckoutPolicy {

    private static final String POLICY =
            "default-src 'self'; base-uri 'none'; form-action 'self' https://api.razorpay.com;"
                    + " frame-ancestors 'none'; object-src 'none'; script-src 'self' https://checkout.razorpay.com;"
                    + " frame-src https://api.razorpay.com https://checkout.razorpay.com; img-src 'self' data: https://*.razorpay.com;"
                    + " connect-src 'self' https://api.razorpay.com https://lumberjack.razorpay.com";

    private CheckoutPolicy() {}

    static void allowRazorpay(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin-allow-popups");
    }
}
