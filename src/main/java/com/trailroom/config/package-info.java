/**
 * Reads settings and secrets, and says in one go what is missing. Everyone may use it, like {@code kernel}.
 *
 * <p>Entrances: {@link com.trailroom.config.Settings}, {@link com.trailroom.config.Secrets}.
 */
package com.trailroom.config;
