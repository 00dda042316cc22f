package com.trailroom.tryon;

import com.trailroom.config.Dial;
import com.trailroom.config.Live;
import java.util.Arrays;
import java.util.Optional;

/** What is tried on, and what that costs. */
public enum Mode {
    TOP_ONLY("top_only", Dial.COST_TOP_ONLY, 1),
    FULL_OUTFIT("full_outfit", Dial.COST_FULL_OUTFIT, 2);

    private final String code;
    private final Dial cost;
    private final int mostGarments;

    Mode(String code, Dial cost, int mostGarments) {
        this.code = code;
        this.cost = cost;
        this.mostGarments = mostGarments;
    }

    /** The name in the API, in forms and in the database. */
    public String code() {
        return code;
    }

    /** In credits, as it is now; a job keeps what it was when it was asked for. */
    public int cost(Live live) {
        return live.number(cost);
    }

    public boolean takes(int garments) {
        return garments >= 1 && garments <= mostGarments;
    }

    public static Optional<Mode> of(String code) {
        return Arrays.stream(values()).filter(m -> m.code.equals(code)).findFirst();
    }
}
