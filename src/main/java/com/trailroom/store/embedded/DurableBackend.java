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

    private static final Set<String> WITHOUT_DATA = Set.of(
            "buildinfo", "connectionstatus", "endsessions", "hello", "hostinfo", "ismaster", "ping", "whatsmyuri");
    private static final Set<String> READS = Set.of(
            "collstats",
            "count",
            "dbstats",
            "distinct",
            "find",
            "getlasterror",
            "getlog",
            "getmore",
            "killcursors",
            "listcollections",
            "listdatabases",
            "listindexes",
            "serverstatus",
            "validate");

    private final GroupCommit commands;

    DurableBackend(MVStore store) {
        super(store, Clock.systemUTC());
        this.commands = new GroupCommit(store);
        store.commit();
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        Document command = message.getDocument();
        if (WITHOUT_DATA.contains(nameOf(command))) return answer(message);
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

    /**
     * Leaves the file as a kill would, since all that was acknowledged is in it. H2's own clean end would have the next start
     * trust a list that still has chunks whose space was used again after an earlier kill, and refuse the file as corrupt.
     */
    @Override
    public void close() {
        getMvStore().closeImmediately();
        super.close();
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new DurableDatabase(name, getMvStore(), getCursorRegistry());
    }

    private Document answer(MongoMessage message) {
        return super.handleMessage(message).cloneDeeply();
    }

    private static boolean isRead(Document command) {
        String name = nameOf(command);
        return READS.contains(name) || name.equals("aggregate") && !writesItsResult(command);
    }

    private static String nameOf(Document command) {
        return command.keySet().iterator().next().toLowerCase(Locale.ROOT);
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
