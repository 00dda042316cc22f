package com.trailroom.store.embedded;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import org.h2.mvstore.MVMap;

/** Values to position, one document each. */
final class UniqueIndex extends AbstractUniqueIndex<Object> implements PrefixIndex {

    private final MVMap<byte[], Object> map;

    UniqueIndex(MVMap<byte[], Object> map, String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.map = map;
    }

    @Override
    public List<String> fields() {
        return keys();
    }

    @Override
    public MVMap<byte[], Object> entries() {
        return map;
    }

    @Override
    public List<byte[]> keysOf(Document document, Object position) {
        return getKeyValues(document).stream().map(KeyEncoding::key).toList();
    }

    @Override
    public void drop() {
        map.clear();
    }

    /** Forgets all entries: a build that met a duplicate leaves half of them behind. */
    void clear() {
        map.clear();
    }

    @Override
    public long getCount() {
        return map.sizeAsLong();
    }

    @Override
    public boolean isEmpty() {
        return map.isEmpty();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    protected Object removeDocument(KeyValue values) {
        return map.remove(KeyEncoding.key(values));
    }

    @Override
    protected boolean putKeyPosition(KeyValue values, Object position) {
        return map.putIfAbsent(KeyEncoding.key(values), Missing.ofNullable(position)) == null;
    }

    @Override
    protected Object getPosition(KeyValue values) {
        return map.get(KeyEncoding.key(values));
    }

    @Override
    protected Iterable<Entry<KeyValue, Object>> getIterable() {
        List<Entry<KeyValue, Object>> entries = new ArrayList<>();
        map.entrySet().forEach(e -> entries.add(new SimpleEntry<>(KeyEncoding.decode(e.getKey()), e.getValue())));
        return entries;
    }
}
