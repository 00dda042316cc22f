package com.trailroom.web.admin;

import com.trailroom.audit.AuditEntry;

/** Something that was done, as lists show it; {@code name} is what the actor is called. */
public record DeedRow(
        long sequence,
        String at,
        String actor,
        String name,
        String role,
        String address,
        String action,
        String subject,
        String before,
        String after,
        String reason) {

    public static DeedRow of(AuditEntry entry, String name) {
        return new DeedRow(
                entry.sequence(),
                Times.second(entry.at()),
                entry.deed().actor().id(),
                name,
                entry.deed().actor().role(),
                entry.deed().actor().address(),
                entry.deed().action(),
                entry.deed().subject(),
                entry.deed().before(),
                entry.deed().after(),
                entry.deed().reason());
    }
}
