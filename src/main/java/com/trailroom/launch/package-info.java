/**
 * Starts {@code trailroom.jar}: it lies beside the server in that file, not in the WAR.
 *
 * <p>Always true: a process that cannot serve TrailRoom ends with status 1, and its last line says why.
 *
 * <p>Not here: what is wrong with settings or the store ({@code config}, {@code store}); they end the process themselves.
 */
package com.trailroom.launch;
