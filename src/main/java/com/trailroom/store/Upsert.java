package com.trailroom.store;

import com.mongodb.MongoException;
import java.util.function.Supplier;

/** Upserts of one key that race: not every server hides from the one who comes second that the other was faster. */
public final class Upsert {

    private static final int DUPLICATE_KEY = 11000;

    private Upsert() {}

    /** Does it again when another inserted the key in between: by then there is a document to update. */
    public static <T> T retried(Supplier<T> upsert) {
        try {
            return upsert.get();
        } catch (MongoException e) {
            if (e.getCode() != DUPLICATE_KEY) throw e;
            return upsert.get();
        }
    }
}
