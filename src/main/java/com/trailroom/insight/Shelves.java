package com.trailroom.insight;

/** Where the room keeps what it has added up. */
record Shelves(DayStore days, AudienceStore audiences, CohortStore cohorts) {}
