/**
 * Counts what may be a sign of abuse, by the address it comes from and by the account it concerns.
 *
 * <p>Entrance: {@link com.trailroom.guard.signal.Signals}. {@link com.trailroom.guard.signal.SignalFilter} counts what was
 * turned away; the edges count what they know, such as a failed sign-in.
 *
 * <p>Always true: counting writes nothing; sums of ten minutes are written every ten seconds, and at the end, and kept for 30
 * days. A node holds a bounded number of them: more subjects than that in ten minutes are counted together, as nobody. A crash
 * loses what was counted in the last seconds.
 *
 * <p>Not here: what follows from it ({@code abuse}).
 */
package com.trailroom.guard.signal;
