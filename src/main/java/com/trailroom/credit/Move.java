package com.trailroom.credit;

import java.time.LocalDate;
import java.util.Optional;

/** How an operation is to move the purses; a daily grant names its day. */
record Move(
        EntryType type,
        long free,
        long purchased,
        String actor,
        String cause,
        String description,
        Optional<LocalDate> grantDay) {

    static final String SYSTEM = "system";
}
