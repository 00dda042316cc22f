package com.trailroom.store.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The embedded server on one file. It has no authentication and listens on the loopback address only. When the disk refuses a
 * write it answers nothing but errors, until the disk takes writes again: then it opens the file anew, on the same port.
 */
public final class EmbeddedMongo implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedMongo.class.getName());

    /** It would log its users' documents when a command fails. Held here, since the logging forgets what nobody holds. */
    private static final List<Logger> QUIETED =
            List.of(level("de.bwaldvogel.mongo", Level.SEVERE), level("de.bwaldvogel.mongo.wire", Level.OFF));

    /** A command keeps its event loop waiting for the disk, so there is one for every client that may write at once. */
    private static final int EVENT_LOOPS = 32;

    private final StoreFile file;
    private final int port;
    private final ScheduledExecutorService housekeeping = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "store-housekeeping");
        thread.setDaemon(true);
        return thread;
    });
    private volatile DurableBackend backend;
    private MongoServer server;
    private boolean closed;

    private EmbeddedMongo(StoreFile file) {
        this.file = file;
        serve(0);
        port = server.getLocalAddress().getPort();
        housekeeping.scheduleWithFixedDelay(() -> backend.compactStep(), 60, 60, TimeUnit.SECONDS);
        housekeeping.scheduleWithFixedDelay(this::recover, 2, 2, TimeUnit.SECONDS);
    }

    /**
     * Opens the file, making it and its folder when there is none, and shrinking it first when most of it is dead.
     *
     * @throws StoreFileException when another process has it, or it cannot be written
     */
    public static EmbeddedMongo open(Path file) {
        return open(new StoreFile(file, ""));
    }

    static EmbeddedMongo open(StoreFile file) {
        return new EmbeddedMongo(file);
    }

    /** A connection string; retried writes need sessions, which this server has not. */
    public String uri() {
        return "mongodb://127.0.0.1:" + port + "/?retryWrites=false&maxPoolSize=" + EVENT_LOOPS;
    }

    /** What the disk refused, until it takes writes again. */
    public Optional<Throwable> failure() {
        return backend.failure();
    }

    @Override
    public synchronized void close() {
        closed = true;
        housekeeping.shutdownNow();
        server.shutdownNow();
    }

    private void serve(int onPort) {
        DurableBackend opened = new DurableBackend(file.open());
        MongoServer serving = new MongoServer(opened);
        try {
            serving.bind(new InetSocketAddress("127.0.0.1", onPort), 1, EVENT_LOOPS);
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
        backend = opened;
        server = serving;
    }

    private static Logger level(String name, Level level) {
        Logger logger = Logger.getLogger(name);
        logger.setLevel(level);
        return logger;
    }

    private synchronized void recover() {
        if (closed || backend.failure().isEmpty() || !file.takesWrites()) return;
        try {
            server.shutdownNow();
            serve(port);
            LOG.info("The store's disk takes writes again; TrailRoom goes on.");
        } catch (RuntimeException again) {
            LOG.log(Level.WARNING, "The store cannot be opened again yet: {0}", again.getMessage());
        }
    }
}
