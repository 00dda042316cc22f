package com.trailroom.partner.webhook;

import java.util.Optional;
import java.util.Set;

/** What is to be different about an endpoint; what is empty stays. */
public record EndpointChange(Optional<String> url, Optional<Set<EventType>> events, Optional<Boolean> enabled) {}
