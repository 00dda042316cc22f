package com.trailroom.guard.outbound;

import com.trailroom.kernel.IpLiteral;
import com.trailroom.kernel.Refusal;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Decides whether an address may be called, and where that leads. */
final class Destinations {

    static final IntPredicate PORTS = port -> port == 443 || port == 8443;

    private static final int LONGEST = 2048;

    /** What browsers and C libraries take for an IPv4 address, in whatever base (WHATWG URL, "ends in a number"). */
    private static final Pattern NUMERIC = Pattern.compile("(.*\\.)?(\\d+|0[xX][0-9A-Fa-f]*)\\.?");

    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]{1,63}(\\.[a-z0-9_-]{1,63})+");

    private final Resolver resolver;
    private final HostileAddresses hostile;
    private final IntPredicate ports;
    private final boolean loopbackAllowed;

    Destinations(Resolver resolver, HostileAddresses hostile, IntPredicate ports, boolean loopbackAllowed) {
        this.resolver = resolver;
        this.hostile = hostile;
        this.ports = ports;
        this.loopbackAllowed = loopbackAllowed;
    }

    /** A {@link Refusal} when it may not be called. */
    Destination of(String text) {
        HttpUrl url = parsed(text);
        if (!url.username().isEmpty() || !url.password().isEmpty())
            throw because(DestinationRefusal.URL_HAS_CREDENTIALS);
        if (loopbackAllowed && isLoopback(url.host())) return new Destination(url, loopback(url.host()));
        if (!url.isHttps()) throw because(DestinationRefusal.URL_NOT_HTTPS);
        if (!ports.test(url.port())) throw because(DestinationRefusal.URL_PORT_NOT_ALLOWED);
        List<InetAddress> addresses = addresses(url.host());
        if (addresses.stream().anyMatch(address -> hostile.objectionTo(address).isPresent())) {
            throw because(DestinationRefusal.URL_HOST_NOT_PUBLIC);
        }
        return new Destination(url, addresses);
    }

    private static HttpUrl parsed(String text) {
        HttpUrl url = text.length() > LONGEST ? null : HttpUrl.parse(text);
        if (url != null) return url;
        boolean otherScheme = text.matches("(?s)\\s*(?!https?:)[A-Za-z][A-Za-z0-9+.-]*:.*");
        throw because(otherScheme ? DestinationRefusal.URL_NOT_HTTPS : DestinationRefusal.URL_INVALID);
    }

    private List<InetAddress> addresses(String host) {
        Optional<InetAddress> literal = IpLiteral.parse(host);
        if (literal.isPresent()) return List.of(literal.get());
        if (NUMERIC.matcher(host).matches()) throw because(DestinationRefusal.URL_INVALID);
        if (!NAME.matcher(host).matches()) throw because(DestinationRefusal.URL_HOST_NOT_PUBLIC);
        return resolved(host);
    }

    private List<InetAddress> resolved(String host) {
        try {
            return resolver.resolve(host);
        } catch (UnknownHostException unknown) {
            throw because(DestinationRefusal.URL_HOST_UNKNOWN);
        }
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost")
                || IpLiteral.parse(host).filter(InetAddress::isLoopbackAddress).isPresent();
    }

    /** Without asking anyone what {@code localhost} is. */
    private static List<InetAddress> loopback(String host) {
        return IpLiteral.parse(host)
                .or(() -> IpLiteral.parse("127.0.0.1"))
                .map(List::of)
                .orElseThrow();
    }

    private static Refusal because(DestinationRefusal reason) {
        return Refusal.because(reason);
    }
}
