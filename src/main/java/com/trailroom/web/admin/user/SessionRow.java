package com.trailroom.web.admin.user;

import com.trailroom.account.SignedInDevice;
import com.trailroom.web.admin.Times;

/** A session as its list shows it. */
public record SessionRow(String device, String place, String since, String lastUsed) {

    static SessionRow of(SignedInDevice device) {
        return new SessionRow(
                device.device(), device.place(), Times.minute(device.since()), Times.minute(device.lastUsed()));
    }
}
