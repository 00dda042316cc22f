/**
 * The only code that speaks to services outside TrailRoom: one adapter a folder.
 *
 * <p>Nobody imports this room; the ports it implements are owned by the rooms that need them.
 */
package com.trailroom.outside;
