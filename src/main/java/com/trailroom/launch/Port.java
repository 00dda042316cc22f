package com.trailroom.launch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The port to listen on. The server finds it taken only after half a minute, and takes that for a success. */
final class Port {

    private static final int LAST = 65_535;

    private Port() {}

    static void requireFree(int port) {
        if (port < 1 || port > LAST) throw new CannotStart("there is no port " + port + ".");
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw new CannotStart("port " + port + " cannot be used (" + e.getMessage()
                    + "). End what uses it, or choose another with --port.");
        }
    }
}
