/**
 * Fills an empty store with made-up data of any size, to measure TrailRoom with; only in dev mode, only on the command line.
 *
 * <p>Entrance: {@code --seed users=…,jobs=…,entries=…} of the launcher, which {@code SeedCommand} carries out before it ends
 * the process. The other rooms make their indexes when TrailRoom starts the next time.
 *
 * <p>Always true: the same sizes and day give the same data; ledgers add up, invoices have no gaps, ids tell times, and the
 * other rooms read all of it as their own. Nobody can sign in to an account that was made up. What was cut off lets
 * TrailRoom not start.
 *
 * <p>Documents are written here by hand, in bulk, though they belong to other rooms: a test holds them against these.
 */
package com.trailroom.seed;
