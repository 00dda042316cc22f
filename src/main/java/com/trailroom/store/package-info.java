/**
 * Opens the database: the embedded store on a fresh machine, MongoDB when {@code TRAILROOM_MONGODB_URI} is set.
 *
 * <p>Entrance: {@link com.trailroom.store.Database}, which owns the one client everyone shares.
 */
package com.trailroom.store;
