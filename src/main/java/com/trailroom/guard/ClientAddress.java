package com.trailroom.guard;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Who a request comes from, as far as the network tells. */
public record ClientAddress(InetAddress address) {

    private static final int V6_NETWORK_BYTES = 8;

    public String text() {
        return address.getHostAddress();
    }

    /** What is counted as one: an IPv4 address, or the /64 of an IPv6 address, of which one customer has at least all. */
    public String group() {
        if (address instanceof Inet4Address) return text();
        byte[] network = Arrays.copyOf(address.getAddress(), V6_NETWORK_BYTES);
        try {
            return InetAddress.getByAddress(Arrays.copyOf(network, 2 * V6_NETWORK_BYTES))
                            .getHostAddress() + "/64";
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
