/**
 * Reads settings and secrets, and says in one go what is missing. Everyone may use it, like {@code kernel}.
 *
 * <p>Entrances: {@link com.trailroom.config.Settings}, {@link com.trailroom.config.Secrets}; {@link
 * com.trailroom.config.Live} is the port to what administrators set while TrailRoom runs, a
 * {@link com.trailroom.config.Dial} each.
 */
package com.trailroom.config;
