package com.trailroom.guard;

import com.trailroom.kernel.IpLiteral;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the hops that proxies note down, from the furthest to the nearest; one that is no address is empty. */
final class ForwardedHops {

    /** An element of a list; commas within quotes belong to it. */
    private static final Pattern ELEMENT = Pattern.compile("(?:[^,\"]|\"(?:[^\"\\\\]|\\\\.)*+\")++");

    private static final Pattern FOR =
            Pattern.compile("(?i)(?:^|;)\\s*for\\s*=\\s*(\"([^\"\\\\]*)\"|[^\\s;\"]+)\\s*(?=;|$)");
    private static final Pattern WITH_PORT = Pattern.compile("\\[([^\\]]*)\\](?::\\w+)?|([^:]*):\\w+");

    private ForwardedHops() {}

    static List<Optional<InetAddress>> ofForwardedFor(List<String> lines) {
        List<Optional<InetAddress>> hops = new ArrayList<>();
        for (String line : lines) for (String hop : line.split(",", -1)) hops.add(address(hop.strip()));
        return hops;
    }

    static List<Optional<InetAddress>> ofForwarded(List<String> lines) {
        List<Optional<InetAddress>> hops = new ArrayList<>();
        for (String line : lines) {
            Matcher element = ELEMENT.matcher(line);
            int end = 0;
            while (element.find()) {
                hops.add(node(element.group().strip()));
                end = element.end();
            }
            if (end < line.length()) hops.add(Optional.empty());
        }
        return hops;
    }

    private static Optional<InetAddress> node(String element) {
        Matcher found = FOR.matcher(element);
        if (!found.find()) return Optional.empty();
        return address(found.group(2) == null ? found.group(1) : found.group(2));
    }

    /** With or without a port. */
    private static Optional<InetAddress> address(String hop) {
        Matcher ported = WITH_PORT.matcher(hop);
        if (!ported.matches()) return IpLiteral.parse(hop);
        return IpLiteral.parse(ported.group(1) == null ? ported.group(2) : ported.group(1));
    }
}
