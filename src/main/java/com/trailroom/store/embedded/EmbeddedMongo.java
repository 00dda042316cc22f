package com.trailroom.store.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;

/** The embedded server on one file. It has no authentication and listens on the loopback address only. */
public final class EmbeddedMongo implements AutoCloseable {

    private static final long COMPACT_ABOVE_BYTES = 256L << 20;
    /** A command keeps its event loop waiting for the disk, so there is one for every client that may write at once. */
    private static final int EVENT_LOOPS = 32;

    private final DurableBackend backend;
    private final MongoServer server;
    private final ScheduledExecutorService housekeeping = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "store-housekeeping");
        thread.setDaemon(true);
        return thread;
    });

    private EmbeddedMongo(MVStore store) {
        backend = new DurableBackend(store);
        server = new MongoServer(backend);
        server.bind(new InetSocketAddress("127.0.0.1", 0), 1, EVENT_LOOPS);
        housekeeping.scheduleWithFixedDelay(backend::compactStep, 60, 60, TimeUnit.SECONDS);
    }

    /**
     * Opens the file, making it and its folder when there is none, and shrinking it first when it is large.
     *
     * @throws StoreFileException when another process has it, or it cannot be written
     */
    public static EmbeddedMongo open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (Files.exists(file) && Files.size(file) > COMPACT_ABOVE_BYTES) shrink(file);
            return new EmbeddedMongo(DurableBackend.open(file.toString()));
        } catch (MVStoreException | IOException e) {
            throw StoreFileException.opening(file, e);
        }
    }

    /** A connection string; retried writes need sessions, which this server has not. */
    public String uri() {
        int port = server.getLocalAddress().getPort();
        return "mongodb://127.0.0.1:" + port + "/?retryWrites=false&maxPoolSize=" + EVENT_LOOPS;
    }

    /** What the disk refused, after which every call fails until the file is opened anew. */
    public Optional<Throwable> failure() {
        return backend.failure();
    }

    @Override
    public void close() {
        housekeeping.shutdownNow();
        server.shutdownNow();
    }

    /** Copies what is live to a new file; opened once before, to be sure that nobody else has it. */
    private static void shrink(Path file) {
        DurableBackend.open(file.toString()).closeImmediately();
        MVStoreTool.compact(file.toString(), false);
    }
}
