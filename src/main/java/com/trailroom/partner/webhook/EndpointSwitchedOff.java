package com.trailroom.partner.webhook;

/** News for its owner: an endpoint is no longer called, because it answered 410, or failed for days. */
public record EndpointSwitchedOff(Endpoint endpoint) {}
