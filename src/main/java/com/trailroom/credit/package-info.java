/**
 * Keeps the credit ledger true.
 *
 * <p>Entrances: {@link com.trailroom.credit.Credits}, {@link com.trailroom.credit.PurchasedCredits}, {@link
 * com.trailroom.credit.LedgerVerifier}, {@link com.trailroom.credit.CreditRecovery}, {@link com.trailroom.credit.LowBalances},
 * for administrators {@link com.trailroom.credit.CreditAdjustments} and {@link com.trailroom.credit.Holdings}.
 * {@code CreditTimers} runs recovery, daily grant and verification.
 *
 * <p>Always true: a balance equals the sum of its entries; an operation id is applied once for ever; no purse is ever below
 * zero; an entry, once written, is never changed. One conditional write changes the balance and carries the entry in an
 * outbox, from which it is copied; recovery repeats the copying after a crash.
 *
 * <p>Not here: what a try-on costs ({@code tryon}), what credits cost (money).
 */
package com.trailroom.credit;
