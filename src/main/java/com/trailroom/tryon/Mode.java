package com.trailroom.tryon;

import com.trailroom.kernel.CreditAmount;
import java.util.Arrays;
import java.util.Optional;

/** What is tried on, and what that costs. */
public enum Mode {
    TOP_ONLY("top_only", 1, 1),
    FULL_OUTFIT("full_outfit", 2, 2);

    private final String code;
    private final CreditAmount cost;
    private final int mostGarments;

    Mode(String code, int credits, int mostGarments) {
        this.code = code;
        this.cost = CreditAmount.of(credits);
        this.mostGarments = mostGarments;
    }

    /** The name in the API, in forms and in the database. */
    public String code() {
        return code;
    }

    public CreditAmount cost() {
        return cost;
    }

    public boolean takes(int garments) {
        return garments >= 1 && garments <= mostGarments;
    }

    public static Optional<Mode> of(String code) {
        return Arrays.stream(values()).filter(m -> m.code.equals(code)).findFirst();
    }
}
