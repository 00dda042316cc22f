package com.trailroom.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import org.bson.Document;

/**
 * Makes the indexes that stores ask for, where there are none yet. Over much data that takes as long as it takes: none of the
 * client's time limits holds. So it is done at the start, and one that is made later is told of in the log.
 */
public final class Indexes {

    private static final Logger LOG = Logger.getLogger(Indexes.class.getName());

    private static final int UNLIMITED = 0;
    private static final Set<String> KNOWN = new ConcurrentSkipListSet<>();
    private static final Set<String> LATE = new ConcurrentSkipListSet<>();
    private static volatile boolean serving;
    private static volatile long lastMade = System.nanoTime() - 1;
    private static final AtomicInteger BEING_MADE = new AtomicInteger();

    private Indexes() {}

    public static void on(MongoCollection<Document> collection, Document keys) {
        make(collection, keys, new IndexOptions());
    }

    public static void unique(MongoCollection<Document> collection, Document keys) {
        make(collection, keys, new IndexOptions().unique(true));
    }

    /** From now on requests wait for whoever makes an index. */
    static void serving() {
        serving = true;
    }

    /** Those that no store asked for before there were requests. */
    public static List<String> late() {
        return List.copyOf(new TreeSet<>(LATE));
    }

    /** Whether one was being made since then; whoever wanted something of the store had to wait. */
    static boolean wereMadeSince(long nanoTime) {
        return BEING_MADE.get() > 0 || lastMade - nanoTime > 0;
    }

    private static void make(MongoCollection<Document> collection, Document keys, IndexOptions options) {
        String name = collection.getNamespace().getCollectionName() + " by " + String.join(", ", keys.keySet());
        if (KNOWN.add(name) && serving) LATE.add(name);
        if (isThere(collection, keys)) return;
        long documents = collection.estimatedDocumentCount();
        long began = System.nanoTime();
        BEING_MADE.incrementAndGet();
        try {
            collection.withTimeout(UNLIMITED, TimeUnit.MILLISECONDS).createIndex(keys, options);
        } finally {
            lastMade = System.nanoTime();
            BEING_MADE.decrementAndGet();
        }
        if (documents == 0) return;
        double seconds = (System.nanoTime() - began) / 1e9;
        LOG.info(() -> "Made the index of %s over %,d documents in %.1f s".formatted(name, documents, seconds));
    }

    private static boolean isThere(MongoCollection<Document> collection, Document keys) {
        for (Document index : collection.listIndexes()) {
            if (index.get("key").equals(keys)
                    && List.copyOf(keys.keySet())
                            .equals(List.copyOf(index.get("key", Document.class).keySet()))) return true;
        }
        return false;
    }
}
