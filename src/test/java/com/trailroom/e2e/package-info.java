/**
 * Journeys through the running product in a real browser, one for each promise. A {@link com.trailroom.e2e.Journey} has a
 * {@link com.trailroom.e2e.Browser}, which also watches: an error in the console, a breach of the content security policy, a
 * request to another host or a broken file fails the journey it happened in. Journeys wait for what the page shows, never for
 * a time.
 */
package com.trailroom.e2e;
