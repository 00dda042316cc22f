package com.trailroom.store.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** A database whose documents and indexes are stored as BSON. */
final class DurableDatabase extends H2Database {

    /** The store of a database under construction: the parent's constructor opens collections before our field is set. */
    private static final ThreadLocal<MVStore> OPENING = new ThreadLocal<>();

    private final MVStore store;

    DurableDatabase(String name, MVStore store, CursorRegistry cursors) {
        super(name, opening(store), cursors);
        this.store = store;
        OPENING.remove();
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        String namespace = getFullCollectionNamespace(name);
        MVMap<Object, Document> documents = store().openMap(
                        "databases." + namespace,
                        new MVMap.Builder<Object, Document>().valueType(DocumentType.INSTANCE));
        MVMap<String, Object> meta = store().openMap("meta." + namespace);
        return new DurableCollection(this, name, options, documents, meta, cursorRegistry);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new UniqueIndex(entries(collection, name), name, keys, sparse);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new SecondaryIndex(entries(collection, name), name, keys);
    }

    private MVMap<byte[], Object> entries(String collection, String index) {
        return store().openMap(
                        getFullCollectionNamespace(collection) + "._index_" + index,
                        new MVMap.Builder<byte[], Object>()
                                .keyType(BytesType.INSTANCE)
                                .valueType(PositionType.INSTANCE));
    }

    private static MVStore opening(MVStore store) {
        OPENING.set(store);
        return store;
    }

    private MVStore store() {
        return store != null ? store : OPENING.get();
    }
}
