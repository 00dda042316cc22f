package com.trailroom.store.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.h2.mvstore.MVStore;

/** mongo-java-server's H2 backend, answering a write only when it is on the disk, and every command with a copy. */
final class DurableBackend extends H2Backend {

    private static final int CACHE_MEGABYTES = 64;
    private static final int RETENTION_MILLIS = 45_000;
    private static final Set<String> READS = Set.of(
            "buildinfo",
            "collstats",
            "connectionstatus",
            "count",
            "dbstats",
            "distinct",
            "endsessions",
            "find",
            "getlasterror",
            "getlog",
            "getmore",
            "hello",
            "hostinfo",
            "ismaster",
            "killcursors",
            "listcollections",
            "listdatabases",
            "listindexes",
            "ping",
            "serverstatus",
            "validate",
            "whatsmyuri");

    private final GroupCommit commands;

    DurableBackend(MVStore store) {
        super(store, Clock.systemUTC());
        this.commands = new GroupCommit(store);
        store.commit();
    }

    /** Opens the file so that it is only ever committed between two commands; see the package for why each setting is here. */
    static MVStore open(String file) {
        MVStore store = new MVStore.Builder()
                .fileName(file)
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .cacheSize(CACHE_MEGABYTES)
                .open();
        store.setRetentionTime(RETENTION_MILLIS);
        return store;
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        Document command = message.getDocument();
        return isRead(command)
                ? commands.read(() -> answer(message), asksForDurable(command))
                : commands.write(() -> answer(message));
    }

    /** Moves live data out of mostly dead chunks of the file. */
    void compactStep() {
        commands.between(() -> {
            getMvStore().compact(50, 16 << 20);
            getMvStore().commit();
        });
    }

    Optional<Throwable> failure() {
        return commands.failure();
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new DurableDatabase(name, getMvStore(), getCursorRegistry());
    }

    private Document answer(MongoMessage message) {
        return super.handleMessage(message).cloneDeeply();
    }

    private static boolean isRead(Document command) {
        String name = command.keySet().iterator().next().toLowerCase(Locale.ROOT);
        return READS.contains(name) || name.equals("aggregate") && !writesItsResult(command);
    }

    private static boolean writesItsResult(Document aggregate) {
        return ((List<?>) aggregate.get("pipeline"))
                .stream()
                        .anyMatch(stage -> stage instanceof Map<?, ?> map
                                && (map.containsKey("$out") || map.containsKey("$merge")));
    }

    /** As in MongoDB, a plain read may see what is not yet durable; with these read concerns it may not. */
    private static boolean asksForDurable(Document command) {
        return command.get("readConcern") instanceof Map<?, ?> concern
                && ("majority".equals(concern.get("level")) || "linearizable".equals(concern.get("level")));
    }
}
