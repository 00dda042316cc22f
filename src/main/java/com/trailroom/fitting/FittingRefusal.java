package com.trailroom.fitting;

/** The pictures cannot be fitted, and which of them why; the person can act on it by choosing another picture. */
public final class FittingRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    FittingRefusal(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The first four concern the person's picture, the others the garment's. */
    public enum Reason {
        NO_PERSON_FOUND,
        SEVERAL_PEOPLE_FOUND,
        PERSON_NOT_UPRIGHT,
        LEGS_NOT_VISIBLE,
        GARMENT_BUSY_BACKGROUND,
        GARMENT_UNCLEAR_OUTLINE
    }
}
