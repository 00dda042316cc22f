/**
 * API keys: what a program signs in with.
 *
 * <p>Entrance: {@link com.trailroom.partner.key.ApiKeys}.
 *
 * <p>A key is {@code tr_live_} or {@code tr_test_}, then 18 random base62 characters (107 bits), then 6 that are the CRC-32 of
 * everything before them in base62. So a scanner that finds {@code tr_(live|test)_[0-9A-Za-z]{24}} in somebody's code can tell
 * a key from a look-alike without asking anyone, and a mistyped key is refused without a look at the database.
 *
 * <p>Always true: of a key only its SHA-256 is stored, which is enough, since 107 bits cannot be guessed; it is shown once. A
 * key that is revoked, past its time, or of a suspended account opens nothing: at once on the node where that was done, within
 * a second on others. How often and when a key was used is counted in memory and written from time to time: a crash may lose
 * the last seconds of it.
 *
 * <p>Not here: what a scope opens ({@code api} knows its resources), the charts ({@code partner.usage}).
 */
package com.trailroom.partner.key;
