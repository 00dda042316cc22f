package com.trailroom.web.admin.prompt;

import com.trailroom.tryon.prompt.Trial;
import com.trailroom.web.admin.Times;

/** A trial as the page shows it; {@code picture} is where the picture is, and empty where there is none. */
public record TrialRow(String sample, String at, boolean underWay, String picture, String failure) {

    static TrialRow of(Trial trial) {
        return new TrialRow(
                trial.sample(),
                Times.second(trial.begun()),
                trial.isUnderWay(),
                trial.picture().map(id -> "/pictures/" + id).orElse(""),
                trial.failure().orElse(""));
    }
}
