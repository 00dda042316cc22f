package com.trailroom.web;

import com.trailroom.config.Dial;
import com.trailroom.config.Live;

/** What pages say of credits: what a try-on costs, and how many a day are free. */
public record Prices(int top, int outfit, int free) {

    public static Prices of(Live live) {
        return new Prices(
                live.number(Dial.COST_TOP_ONLY), live.number(Dial.COST_FULL_OUTFIT), live.number(Dial.FREE_A_DAY));
    }
}
