/**
 * Shared values every room may use: {@link com.trailroom.kernel.AddressRange}, {@link com.trailroom.kernel.CreditAmount},
 * {@link com.trailroom.kernel.Fresh}, {@link com.trailroom.kernel.Hmac}, {@link com.trailroom.kernel.Ids},
 * {@link com.trailroom.kernel.Money}, {@link com.trailroom.kernel.Refusal}, {@link com.trailroom.kernel.Space}.
 *
 * <p>Always true: a value that exists is valid; this room imports nothing of TrailRoom.
 */
package com.trailroom.kernel;
