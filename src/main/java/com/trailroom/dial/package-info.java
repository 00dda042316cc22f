/**
 * Keeps what super admins set while TrailRoom runs: what things cost, limits, thresholds, switches.
 *
 * <p>Entrance: {@link com.trailroom.dial.Dials}, for the console. All other rooms read the values through the port {@link
 * com.trailroom.config.Live}, which it implements.
 *
 * <p>Always true: a version is never changed; the newest counts. A change is felt at once on the node where it was made, and
 * within one second and the time of one read on every other; while the database does not answer, what was read last holds. Of
 * two administrators who change the same version, one is told to look again.
 *
 * <p>Not here: what is set when TrailRoom starts ({@code config.Settings}); it is where each value begins.
 */
package com.trailroom.dial;
