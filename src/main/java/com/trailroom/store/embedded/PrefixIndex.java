package com.trailroom.store.embedded;

import java.util.List;

/** An index that finds documents by the values of its first fields. */
interface PrefixIndex {

    /** The fields, in order. */
    List<String> fields();

    /** Positions of the documents whose first fields have these values; one value a field, at most all. */
    Iterable<Object> prefix(List<Object> values);
}
