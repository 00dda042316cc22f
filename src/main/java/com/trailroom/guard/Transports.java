package com.trailroom.guard;

import com.trailroom.kernel.IpLiteral;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The entrance: tells whether a request came encrypted, to this server or to a trusted proxy that says so in {@code
 * X-Forwarded-Proto} or {@code Forwarded} (RFC 7239). Every hop that is told of must have been https; what others than trusted
 * proxies say is not looked at.
 */
public class Transports {

    private static final Pattern PROTO =
            Pattern.compile("(?i)(?:^|[;,])\\s*proto\\s*=\\s*\"?([A-Za-z]*)\"?\\s*(?=[;,]|$)");

    private final ClientAddresses addresses;

    Transports(ClientAddresses addresses) {
        this.addresses = addresses;
    }

    public boolean isSecure(HttpServletRequest request) {
        return request.isSecure()
                || isSecure(
                        request.getRemoteAddr(),
                        Collections.list(request.getHeaders("X-Forwarded-Proto")),
                        Collections.list(request.getHeaders("Forwarded")));
    }

    /** {@code peer} is who holds the connection, which is plain; of each header all its lines. */
    boolean isSecure(String peer, List<String> forwardedProto, List<String> forwarded) {
        boolean trusted = IpLiteral.parse(peer.replaceFirst("%.*", ""))
                .filter(addresses::isTrusted)
                .isPresent();
        List<String> told = new ArrayList<>();
        for (String line : forwardedProto) for (String hop : line.split(",", -1)) told.add(hop.strip());
        for (String line : forwarded) {
            Matcher proto = PROTO.matcher(line);
            while (proto.find()) told.add(proto.group(1));
        }
        return trusted && !told.isEmpty() && told.stream().allMatch("https"::equalsIgnoreCase);
    }
}
