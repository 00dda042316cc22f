package com.trailroom.store.embedded;

import java.util.Collection;
import java.util.List;

/** An index that finds documents by the values of its first fields. */
interface PrefixIndex {

    /** The fields, in order. */
    List<String> fields();

    /** Positions of the documents whose first fields have these values, {@code most} of them; one value a field, at most all. */
    Collection<Object> prefix(List<Object> values, int most);
}
