/**
 * Slows or stops abuse.
 *
 * <p>Entrances: {@code guard.outbound} calls addresses that strangers gave; {@code guard.rate} counts requests; {@link
 * com.trailroom.guard.ClientAddress} tells who stands behind the proxies.
 *
 * <p>Not here: slow sign-in for guessers ({@code account}).
 */
package com.trailroom.guard;
