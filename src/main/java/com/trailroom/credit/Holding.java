package com.trailroom.credit;

/** What an account has and whether it is on the paid tier, as they stand; nothing is granted by looking. */
public record Holding(Balance balance, boolean paying) {}
