package com.trailroom.guard.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks the system's resolver, which cannot be interrupted, on a thread of its own, and does not wait for it for ever. */
final class PatientResolver implements Resolver {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Resolver system;
    private final Executor threads;
    private final Duration patience;

    PatientResolver(Executor threads) {
        this(host -> List.of(InetAddress.getAllByName(host)), threads, PATIENCE);
    }

    PatientResolver(Resolver system, Executor threads, Duration patience) {
        this.system = system;
        this.threads = threads;
        this.patience = patience;
    }

    @Override
    public List<InetAddress> resolve(String host) throws UnknownHostException {
        FutureTask<List<InetAddress>> lookup = new FutureTask<>(() -> system.resolve(host));
        threads.execute(lookup);
        try {
            return lookup.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host);
        } catch (ExecutionException | TimeoutException | CancellationException e) {
            throw new UnknownHostException(host);
        }
    }
}
