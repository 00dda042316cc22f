package com.trailroom.partner.webhook;

import java.util.Set;

/** What an endpoint is to be; {@code live} is false for one that hears of the sandbox. */
public record NewEndpoint(String url, Set<EventType> events, boolean live) {
    public NewEndpoint {
        events = Set.copyOf(events);
    }
}
