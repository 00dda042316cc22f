package com.trailroom.payment.gateway;

/** The gateway did not do what was asked. */
public final class GatewayTrouble extends RuntimeException {

    private final boolean definite;

    private GatewayTrouble(String message, boolean definite) {
        super(message);
        this.definite = definite;
    }

    /** It said no; asking again will not help. */
    public static GatewayTrouble refused(String why) {
        return new GatewayTrouble(why, true);
    }

    /** It cannot be reached, or answered nonsense; what was asked may have been done all the same. */
    public static GatewayTrouble unknown(String why) {
        return new GatewayTrouble(why, false);
    }

    public boolean isDefinite() {
        return definite;
    }
}
