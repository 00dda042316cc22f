package com.trailroom.api.partner;

import com.trailroom.api.FieldErrors;
import com.trailroom.api.FieldFault;
import com.trailroom.partner.webhook.EventType;
import com.trailroom.partner.webhook.WebhookRefusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The field {@code events}. */
final class EventNames {

    private EventNames() {}

    static void check(List<String> events, FieldErrors errors) {
        if (events.isEmpty()) errors.add("events", WebhookRefusal.WEBHOOK_EVENTS_MISSING);
        for (int i = 0; i < events.size(); i++) {
            String field = "events[" + i + "]";
            errors.require(field, events.get(i));
            errors.read(field, events.get(i), FieldFault.INVALID_VALUE, EventType::of);
        }
    }

    static Set<EventType> read(List<String> events) {
        return events.stream().map(EventType::of).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }
}
