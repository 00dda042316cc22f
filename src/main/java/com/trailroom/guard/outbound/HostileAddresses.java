package com.trailroom.guard.outbound;

import com.trailroom.kernel.AddressRange;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Addresses that are not a stranger's to give: everything that is not globally reachable by IANA's registries of special
 * purpose addresses (RFC 6890 and its successors), and what clouds answer their machines' secrets on.
 */
final class HostileAddresses {

    /** Why a range is in the table. */
    private record Hostile(AddressRange range, String why) {}

    /** Carries an IPv4 address in its last four bytes (RFC 6052), by which it is judged. */
    private static final AddressRange NAT64 = AddressRange.of("64:ff9b::/96");

    private static final List<Hostile> TABLE = List.of(
            hostile("0.0.0.0/8", "this network"),
            hostile("10.0.0.0/8", "private"),
            hostile("100.64.0.0/10", "carrier-grade NAT"),
            hostile("127.0.0.0/8", "loopback"),
            hostile("168.63.129.16/32", "a cloud's metadata"),
            hostile("169.254.0.0/16", "link-local, a cloud's metadata"),
            hostile("172.16.0.0/12", "private"),
            hostile("192.0.0.0/24", "protocol assignments"),
            hostile("192.0.2.0/24", "documentation"),
            hostile("192.31.196.0/24", "AS112"),
            hostile("192.52.193.0/24", "multicast tunnelling"),
            hostile("192.88.99.0/24", "6to4 relay"),
            hostile("192.168.0.0/16", "private"),
            hostile("192.175.48.0/24", "AS112"),
            hostile("198.18.0.0/15", "benchmarking"),
            hostile("198.51.100.0/24", "documentation"),
            hostile("203.0.113.0/24", "documentation"),
            hostile("224.0.0.0/4", "multicast"),
            hostile("240.0.0.0/4", "reserved, broadcast"),
            hostile("::1/128", "loopback"),
            hostile("::/96", "unspecified, IPv4-compatible"),
            hostile("64:ff9b:1::/48", "local NAT64"),
            hostile("100::/64", "discard-only"),
            hostile("2001::/32", "Teredo"),
            hostile("2001::/23", "protocol assignments, benchmarking"),
            hostile("2001:db8::/32", "documentation"),
            hostile("2002::/16", "6to4"),
            hostile("2620:4f:8000::/48", "AS112"),
            hostile("3ffe::/16", "6bone"),
            hostile("3fff::/20", "documentation"),
            hostile("fc00::/7", "private"),
            hostile("fe80::/10", "link-local"),
            hostile("fec0::/10", "site-local"),
            hostile("ff00::/8", "multicast"),
            hostile("::/3", "not global unicast"),
            hostile("4000::/2", "not global unicast"),
            hostile("8000::/1", "not global unicast"));

    private final List<AddressRange> exempt;

    HostileAddresses() {
        this(List.of());
    }

    /** Tests stand for the internet on loopback. */
    HostileAddresses(List<AddressRange> exempt) {
        this.exempt = exempt;
    }

    /** What the address is; empty when it may be called. */
    Optional<String> objectionTo(InetAddress address) {
        if (NAT64.contains(address)) return objectionTo(embedded(address)).map(why -> why + " behind NAT64");
        if (exempt.stream().anyMatch(range -> range.contains(address))) return Optional.empty();
        return TABLE.stream()
                .filter(hostile -> hostile.range().contains(address))
                .map(Hostile::why)
                .findFirst();
    }

    private static InetAddress embedded(InetAddress address) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), 12, 16));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Hostile hostile(String cidr, String why) {
        return new Hostile(AddressRange.of(cidr), why);
    }
}
