package com.trailroom.credit;

import java.time.LocalDate;
import java.util.Optional;

/** How an operation is to move the purses; a daily grant names its day, a purchase or its refund the tier it leads to. */
record Move(
        EntryType type,
        long free,
        long purchased,
        String actor,
        String cause,
        String description,
        Optional<LocalDate> grantDay,
        Optional<Boolean> paidTier) {

    static final String SYSTEM = "system";

    /** A move that leaves the tier as it is. */
    Move(
            EntryType type,
            long free,
            long purchased,
            String actor,
            String cause,
            String description,
            Optional<LocalDate> grantDay) {
        this(type, free, purchased, actor, cause, description, grantDay, Optional.empty());
    }

    Move leadingTo(boolean paid) {
        return new Move(type, free, purchased, actor, cause, description, grantDay, Optional.of(paid));
    }
}
