package com.trailroom.guard;

import com.trailroom.kernel.AddressRange;
import com.trailroom.kernel.IpLiteral;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The entrance: tells who stands behind the proxies. Only a trusted proxy is believed, and only about who came to it: of the
 * hops in {@code X-Forwarded-For} or {@code Forwarded} (RFC 7239) it is the right-most that is not a trusted proxy itself;
 * what stands to its left anyone could have written. A hop that is no address ends the search at the proxy that wrote it.
 *
 * <p>A proxy that sets one of the headers may pass on the other as a stranger sent it. When both are there and tell
 * different stories, neither is believed.
 */
public class ClientAddresses {

    private final List<AddressRange> trusted;

    public ClientAddresses(List<AddressRange> trusted) {
        this.trusted = List.copyOf(trusted);
    }

    public ClientAddress of(HttpServletRequest request) {
        return of(
                request.getRemoteAddr(),
                Collections.list(request.getHeaders("X-Forwarded-For")),
                Collections.list(request.getHeaders("Forwarded")));
    }

    /** {@code peer} is who holds the connection; of each header all its lines, in their order. */
    ClientAddress of(String peer, List<String> forwardedFor, List<String> forwarded) {
        InetAddress near = IpLiteral.parse(peer.replaceFirst("%.*", ""))
                .orElseThrow(() -> new IllegalArgumentException(peer + " is no IP address"));
        if (!isTrusted(near)) return new ClientAddress(near);
        Optional<InetAddress> one = client(near, ForwardedHops.ofForwardedFor(forwardedFor));
        Optional<InetAddress> other = client(near, ForwardedHops.ofForwarded(forwarded));
        boolean contradictory = one.isPresent() && other.isPresent() && !one.equals(other);
        return new ClientAddress(contradictory ? near : one.or(() -> other).orElse(near));
    }

    /** Whether the connection's other end is a proxy that is believed. */
    public boolean isTrusted(InetAddress peer) {
        return trusted.stream().anyMatch(range -> range.contains(peer));
    }

    /** Empty when there is no hop at all. */
    private Optional<InetAddress> client(InetAddress proxy, List<Optional<InetAddress>> hops) {
        if (hops.isEmpty()) return Optional.empty();
        InetAddress known = proxy;
        for (int i = hops.size() - 1; i >= 0; i--) {
            if (hops.get(i).isEmpty()) return Optional.of(known);
            known = hops.get(i).get();
            if (!isTrusted(known)) return Optional.of(known);
        }
        return Optional.of(known);
    }
}
