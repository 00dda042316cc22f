package com.trailroom.guard.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Listens where nobody may come, on every address of this machine, and counts who does. */
final class Canary implements AutoCloseable {

    private final ServerSocket socket;
    private final AtomicInteger visits = new AtomicInteger();

    Canary() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getByName("::"));
        Thread thread = new Thread(this::accept, "canary");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    int visits() {
        return visits.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try (Socket visitor = socket.accept()) {
                visits.incrementAndGet();
            } catch (IOException closed) {
                return;
            }
        }
    }
}
