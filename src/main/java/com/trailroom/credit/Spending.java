package com.trailroom.credit;

/** What came of spending. */
public sealed interface Spending {

    record Spent(LedgerEntry entry) implements Spending {}

    record Insufficient(Balance balance) implements Spending {}
}
