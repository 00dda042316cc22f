package com.trailroom.partner.usage;

/** A day's requests with one key to one endpoint. */
public record UsageLine(Counted of, Totals totals) {}
