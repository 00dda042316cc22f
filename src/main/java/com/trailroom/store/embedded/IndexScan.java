package com.trailroom.store.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;

/** A stretch of an index: it tells how many entries there are without reading them. */
record IndexScan(MVMap<byte[], Object> entries, byte[] from, Optional<byte[]> to) {

    private static final byte[] NULL = KeyEncoding.key(Collections.singletonList(null));

    /** The entries whose keys begin with these values. */
    static IndexScan of(MVMap<byte[], Object> entries, List<Object> values) {
        byte[] from = KeyEncoding.key(new KeyValue(values).normalized());
        return new IndexScan(entries, from, after(from));
    }

    /** Of those, the ones with a value of the next field, which is neither missing nor null. */
    static List<IndexScan> valued(MVMap<byte[], Object> entries, List<Object> values) {
        byte[] prefix = values.isEmpty() ? new byte[0] : KeyEncoding.key(new KeyValue(values).normalized());
        byte[] none = joined(prefix, NULL);
        return List.of(
                new IndexScan(entries, joined(prefix, new byte[] {KeyEncoding.PRESENT}), Optional.of(none)),
                new IndexScan(entries, after(none).orElseThrow(), after(prefix)));
    }

    long size() {
        return to.map(this::place).orElseGet(entries::sizeAsLong) - place(from);
    }

    void forEach(Consumer<Object> reader) {
        Cursor<byte[], Object> cursor = entries.cursor(from);
        while (cursor.hasNext()) {
            byte[] key = cursor.next();
            if (to.isPresent() && Arrays.compareUnsigned(key, to.get()) >= 0) break;
            reader.accept(cursor.getValue());
        }
    }

    private long place(byte[] key) {
        long found = entries.getKeyIndex(key);
        return found >= 0 ? found : -found - 1;
    }

    /** The first key that comes behind all that begin with this one. */
    private static Optional<byte[]> after(byte[] prefix) {
        byte[] next = prefix.clone();
        for (int i = next.length - 1; i >= 0; i--) {
            if (++next[i] != 0) return Optional.of(Arrays.copyOf(next, i + 1));
        }
        return Optional.empty();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
