package com.trailroom.partner.usage;

/**
 * Requests added up.
 *
 * @param clientErrors of them, those answered with 4xx
 * @param serverErrors of them, those answered with 5xx
 * @param credits      spent by them
 */
public record Totals(long requests, long clientErrors, long serverErrors, long credits, Latencies latencies) {

    public static final Totals NONE = new Totals(0, 0, 0, 0, Latencies.NONE);

    public long errors() {
        return clientErrors + serverErrors;
    }

    public Totals plus(Totals other) {
        return new Totals(
                requests + other.requests,
                clientErrors + other.clientErrors,
                serverErrors + other.serverErrors,
                credits + other.credits,
                latencies.plus(other.latencies));
    }
}
