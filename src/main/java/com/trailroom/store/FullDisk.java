package com.trailroom.store;

import com.mongodb.MongoException;

/** Knows the failures that pass by themselves once the store's disk has room again; of these the store itself tells the log. */
public final class FullDisk {

    /** MongoDB's own number for it. */
    public static final int CODE = 14031;

    private FullDisk() {}

    public static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MongoException refused && refused.getCode() == CODE) return true;
        }
        return false;
    }
}
