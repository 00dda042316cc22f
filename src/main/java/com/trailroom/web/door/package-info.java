/**
 * Stands where the server takes requests in, before TrailRoom sees them: answers what is no request, and gives the server's own
 * answers the security headers.
 *
 * <p>The server hands its chain of filters to whoever is registered with it as its add-on for Comet, each time a port is
 * opened. TrailRoom is started before the port is ({@code payara/boot.txt}), so that this comes in time.
 *
 * <p>A port that is open before TrailRoom is started (Payara's {@code --autobindhttp}) has none of this.
 *
 * <p>Always true: without this the server works as before; TrailRoom's own answers do not depend on it.
 *
 * <p>Not here: anything that needs to know what is asked for.
 */
package com.trailroom.web.door;
