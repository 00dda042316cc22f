package com.trailroom.store.embedded;

import de.bwaldvogel.mongo.bson.BinData;
import java.util.Collection;
import java.util.Map;

/** About how many bytes a value takes in memory; the store's cache goes by it. */
final class MemoryEstimate {

    private MemoryEstimate() {}

    static int of(Object value) {
        if (value instanceof Map<?, ?> map) {
            int sum = 120;
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                sum += 64 + 2 * ((String) entry.getKey()).length() + of(entry.getValue());
            }
            return sum;
        }
        if (value instanceof Collection<?> items) {
            return 64 + items.stream().mapToInt(item -> 8 + of(item)).sum();
        }
        if (value instanceof String text) return 48 + text.length();
        if (value instanceof BinData data) return 48 + data.getData().length;
        return 24;
    }
}
