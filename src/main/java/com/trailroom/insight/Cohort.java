package com.trailroom.insight;

import java.time.LocalDate;
import java.util.Map;

/**
 * Those who registered in one week, from Monday to Sunday in UTC.
 *
 * @param active how many of them were active in the week that came so many weeks later; 0 is the week itself
 */
public record Cohort(LocalDate monday, long size, Map<Integer, Long> active) {

    /** For so many weeks a cohort is looked after. */
    public static final int WEEKS = 12;

    public Cohort {
        active = Map.copyOf(active);
    }
}
