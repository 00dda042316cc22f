package com.trailroom.kernel;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Addresses that begin with the same bits, written as CIDR has it (RFC 4632): {@code 10.0.0.0/8}, {@code fc00::/7}. A single
 * address may stand without its length. An IPv4 range holds no IPv6 address, and the other way round.
 */
public record AddressRange(InetAddress first, int bits) {

    public AddressRange {
        if (bits < 0 || bits > first.getAddress().length * 8) {
            throw new IllegalArgumentException("no prefix has " + bits + " bits");
        }
    }

    /** An {@link IllegalArgumentException} for anything else. */
    public static AddressRange of(String cidr) {
        String[] parts = cidr.strip().split("/", -1);
        InetAddress first = IpLiteral.parse(parts[0])
                .orElseThrow(() -> new IllegalArgumentException(parts[0] + " is no IP address"));
        if (parts.length == 1) return new AddressRange(first, first.getAddress().length * 8);
        if (parts.length > 2 || !parts[1].matches("\\d{1,3}")) throw new IllegalArgumentException(cidr);
        return new AddressRange(first, Integer.parseInt(parts[1]));
    }

    public boolean contains(InetAddress address) {
        byte[] mine = first.getAddress();
        byte[] theirs = address.getAddress();
        if (mine.length != theirs.length) return false;
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if (((mine[bit / 8] ^ theirs[bit / 8]) & mask) != 0) return false;
        }
        return true;
    }

    /** The same addresses, written from the first of them: {@code 10.1.2.3/8} becomes {@code 10.0.0.0/8}. */
    public AddressRange network() {
        byte[] bytes = first.getAddress();
        for (int bit = bits; bit < bytes.length * 8; bit++) bytes[bit / 8] &= (byte) ~(0x80 >> bit % 8);
        try {
            return new AddressRange(InetAddress.getByAddress(bytes), bits);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As CIDR has it; a single address without its length. */
    public String text() {
        return isSingle() ? first.getHostAddress() : first.getHostAddress() + "/" + bits;
    }

    private boolean isSingle() {
        return bits == first.getAddress().length * 8;
    }
}
