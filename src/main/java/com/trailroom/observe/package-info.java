/**
 * Shows whether the system is well.
 *
 * <p>Entrance: {@link com.trailroom.observe.RequestIdFilter} names every request, so that what a person sees and what the
 * log says can be brought together.
 */
package com.trailroom.observe;
