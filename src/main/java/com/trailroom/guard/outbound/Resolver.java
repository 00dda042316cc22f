package com.trailroom.guard.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host name. */
interface Resolver {

    /** At least one address. */
    List<InetAddress> resolve(String host) throws UnknownHostException;
}
