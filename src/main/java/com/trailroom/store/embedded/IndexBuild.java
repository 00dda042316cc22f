package com.trailroom.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.Iterator;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;

/**
 * Fills a new index from the documents that are there, in the order of its keys, so that each of its pages is written once.
 * It commits on the way: memory would not hold a large index. Until it is whole a mark lies beside the collection; an index
 * that was cut off is begun anew.
 */
final class IndexBuild {

    private static final int BATCH = 50_000;

    private final MVMap<Object, Document> documents;
    private final MVMap<String, Object> meta;
    private final PrefixIndex index;
    private final String mark;
    private final String whole;
    private final boolean unique;

    IndexBuild(
            MVMap<Object, Document> documents,
            MVMap<String, Object> meta,
            PrefixIndex index,
            String name,
            boolean unique) {
        this.documents = documents;
        this.meta = meta;
        this.index = index;
        this.mark = "building " + name;
        this.whole = whole(name);
        this.unique = unique;
    }

    /** Under this name the collection remembers that an index is whole, also if it has no entries. */
    static String whole(String name) {
        return "whole " + name;
    }

    /** Does nothing when the index is whole. Of values that repeat and may not it leaves one: the caller finds them again. */
    void run() {
        boolean cutOff = meta.containsKey(mark);
        if (cutOff) index.entries().clear();
        if (!meta.containsKey(whole) && index.entries().isEmpty() && !documents.isEmpty()) sortAndFill();
        meta.put(whole, true);
    }

    private void sortAndFill() {
        meta.put(mark, true);
        try (KeySort sort = new KeySort(KeySort.PIECE_BYTES)) {
            for (Cursor<Object, Document> all = documents.cursor(null); all.hasNext(); ) {
                Object position = all.next();
                index.keysOf(all.getValue(), position).forEach(key -> sort.add(key, position));
            }
            if (!fill(sort.sorted())) index.entries().clear();
        }
        meta.remove(mark);
    }

    /** False when a value repeats that may not. */
    private boolean fill(Iterator<KeySort.Entry> sorted) {
        byte[] last = new byte[0];
        for (int count = 1; sorted.hasNext(); count++) {
            KeySort.Entry next = sorted.next();
            if (unique && Arrays.equals(last, next.key())) return false;
            index.entries().put(next.key(), next.value());
            last = next.key();
            if (count % BATCH == 0) documents.getStore().commit();
        }
        return true;
    }
}
