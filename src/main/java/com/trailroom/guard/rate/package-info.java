/**
 * Counts requests, and holds back who sends too many.
 *
 * <p>Entrance: {@link com.trailroom.guard.rate.RateLimits}.
 *
 * <p>A bucket is full at first, loses a token by each request, and is filled at a steady rate; a request that finds none is
 * refused. Every request is counted by who sends it and by the address it comes from, and takes a token from both or from
 * none.
 *
 * <p>Always true on one node: a bucket gives exactly what its arithmetic says, however many threads ask. On several nodes
 * the bucket lies in the database, and each node takes tokens out of it in slices, so that most requests cause no round
 * trip. A node refuses what its own arithmetic refuses, and what the shared bucket has no token for. The error: in any span
 * of time, {@code n} nodes together let through at most {@code n × (slice − 1)} requests more than the one bucket would (a
 * slice is 5 on the free tier, 10 on the paid), and as many fewer when tokens lie unused on another node; the clocks of nodes
 * that differ by a second add what is filled in that second. While the database does not answer, each node goes by its own
 * arithmetic.
 *
 * <p>Why not Bucket4j: its exact form asks the database at every request, its batching form is exact on no node.
 */
package com.trailroom.guard.rate;
