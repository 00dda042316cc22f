package com.trailroom.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;

/** An index that finds documents by the values of its first fields. */
interface PrefixIndex {

    /** The fields, in order. */
    List<String> fields();

    /** Positions by keys, in the keys' order. */
    MVMap<byte[], Object> entries();

    /** The keys of a document at a position. */
    List<byte[]> keysOf(Document document, Object position);
}
