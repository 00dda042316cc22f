/**
 * Usage of the API: requests, errors, credits and latency by day, endpoint and key.
 *
 * <p>Entrance: {@link com.trailroom.partner.usage.Usage}.
 *
 * <p>Requests are added up in memory, and every ten seconds and at the end what has changed is written. A sum is one document,
 * which only the node that counts it writes, always whole: writing it twice is like writing it once, so nothing is doubled;
 * only a crash loses what was counted since the last writing. What is read is the sum of all such documents.
 *
 * <p>Latencies are kept in a histogram whose buckets grow by a fifth: a percentile is right to within 10 %.
 *
 * <p>Not here: what is charged ({@code credit} is the truth about credits), how many requests may be made ({@code guard}).
 */
package com.trailroom.partner.usage;
