package com.trailroom.api;

/** A body that knows what else than its types can be wrong with it. */
public interface Checked {

    /** Notes what is wrong. Fields that are missing, or have a wrong type, are null here. */
    void check(FieldErrors errors);
}
