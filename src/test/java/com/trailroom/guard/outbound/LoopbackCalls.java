package com.trailroom.guard.outbound;

import java.net.UnknownHostException;

/** The product's client in dev mode: it may call stub servers on this machine, and knows no other name. */
public final class LoopbackCalls {

    private LoopbackCalls() {}

    public static OutboundCalls devMode() {
        Resolver nobody = host -> {
            throw new UnknownHostException(host);
        };
        return new OutboundCalls(
                new Destinations(nobody, new HostileAddresses(), Destinations.PORTS, true), OutboundRoom.client());
    }
}
