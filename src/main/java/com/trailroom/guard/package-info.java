/**
 * Slows or stops abuse.
 *
 * <p>Entrances: {@code guard.outbound} calls addresses that strangers gave; {@code guard.rate} counts requests; {@code
 * guard.block} shuts addresses out; {@code guard.body} limits what a request brings along; {@code guard.stream} ends answers
 * that go on; {@link com.trailroom.guard.ClientAddresses} tells who stands behind the proxies, {@link
 * com.trailroom.guard.Transports} whether they came encrypted; {@link com.trailroom.guard.PublicAddress} keeps the host that
 * a request names out of answers; {@link com.trailroom.guard.Refused} tells the edges why a request never reached them.
 *
 * <p>Not here: slow sign-in for guessers ({@code account}).
 */
package com.trailroom.guard;
