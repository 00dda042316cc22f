package com.trailroom.guard.outbound;

import java.net.InetAddress;
import java.util.List;
import okhttp3.HttpUrl;

/** Where a call may go: every address was looked at. */
record Destination(HttpUrl url, List<InetAddress> addresses) {

    Destination {
        addresses = List.copyOf(addresses);
        if (addresses.isEmpty()) throw new IllegalArgumentException("no address");
    }
}
