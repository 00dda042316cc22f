package com.trailroom.store.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;

/** Reads the entries of an index whose keys begin with given values. */
final class IndexScan {

    private IndexScan() {}

    /** At most {@code most} positions. */
    static Collection<Object> prefix(MVMap<byte[], Object> map, List<Object> values, int most) {
        byte[] from = KeyEncoding.key(new KeyValue(values).normalized());
        Set<Object> positions = new LinkedHashSet<>();
        Cursor<byte[], Object> cursor = map.cursor(from);
        while (positions.size() < most && cursor.hasNext()) {
            byte[] key = cursor.next();
            if (key.length < from.length || !Arrays.equals(key, 0, from.length, from, 0, from.length)) break;
            positions.add(cursor.getValue());
        }
        return positions;
    }
}
