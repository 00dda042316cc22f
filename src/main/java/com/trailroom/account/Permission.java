package com.trailroom.account;

/** Something that not everybody may do. What needs a step-up is asked for the password or a code again before it is done. */
public enum Permission {
    SEE_DASHBOARD(false),

    SEE_ACCOUNTS(false),
    SUSPEND_ACCOUNTS(true),
    RESET_PASSWORDS(true),
    RESET_API_KEYS(true),
    DELETE_ACCOUNTS(true),
    CHANGE_ROLES(true),

    SEE_CREDITS(false),
    ADJUST_CREDITS(true),

    SEE_JOBS(false),
    SEE_PICTURES_OF_OTHERS(false),
    RUN_JOBS(false),

    SEE_PAYMENTS(false),
    REFUND_PAYMENTS(true),
    ANSWER_DISPUTES(true),
    SEE_INVOICES(false),
    SEE_REVENUE(false),

    SEE_ANALYTICS(false),
    EDIT_PROMPTS(false),
    REVIEW_ABUSE(false),
    BLOCK_ADDRESSES(true),
    SEE_AUDIT_LOG(false),
    SEE_ALERTS(false),
    CHANGE_LIMITS(true);

    private final boolean needsStepUp;

    Permission(boolean needsStepUp) {
        this.needsStepUp = needsStepUp;
    }

    public boolean needsStepUp() {
        return needsStepUp;
    }
}
