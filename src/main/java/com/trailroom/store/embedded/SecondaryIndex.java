package com.trailroom.store.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.MVMap;

/** Values and id to position, any number of documents a value. It never decides a position: the collection asks for stretches of it. */
final class SecondaryIndex extends Index<Object> implements PrefixIndex {

    private final MVMap<byte[], Object> map;
    private boolean filled;

    SecondaryIndex(MVMap<byte[], Object> map, String name, List<IndexKey> keys) {
        super(name, keys, true);
        this.map = map;
    }

    @Override
    public List<String> fields() {
        return keys();
    }

    /** From now on it is whole, even if it has no entries: nothing has to be read to fill it. */
    void filled() {
        filled = true;
    }

    @Override
    public boolean isEmpty() {
        return !filled && map.isEmpty();
    }

    @Override
    public MVMap<byte[], Object> entries() {
        return map;
    }

    @Override
    public List<byte[]> keysOf(Document document, Object position) {
        return valuesOf(document).stream()
                .map(values -> KeyEncoding.keyAndPosition(values, position))
                .toList();
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        keysOf(document, position).forEach(key -> map.put(key, position));
    }

    @Override
    public Object remove(Document document) {
        removeEntries(document, document.get("_id"));
        return null;
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        if (nullAwareEqualsKeys(before, after)) return;
        removeEntries(before, position);
        add(after, position, collection);
    }

    @Override
    public Object getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        // nothing can be wrong: values may repeat
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        // nothing can be wrong: values may repeat
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException("DurableCollection makes a plan");
    }

    @Override
    public long getCount() {
        return map.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        map.clear();
    }

    private void removeEntries(Document document, Object position) {
        keysOf(document, position).forEach(map::remove);
    }

    private Set<KeyValue> valuesOf(Document document) {
        try {
            return getKeyValues(document);
        } catch (RuntimeException parallelArrays) {
            return Set.of();
        }
    }
}
