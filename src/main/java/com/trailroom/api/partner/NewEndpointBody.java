package com.trailroom.api.partner;

import com.trailroom.api.Checked;
import com.trailroom.api.FieldErrors;
import com.trailroom.partner.webhook.NewEndpoint;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Registers an address for events. */
public record NewEndpointBody(
        @Schema(
                        required = true,
                        description = "https on port 443 or 8443, leading to a server on the public internet",
                        maxLength = 2048,
                        example = "https://shop.example/hooks/trailroom")
                String url,
        @Schema(
                        required = true,
                        enumeration = {"tryon.completed", "tryon.failed", "payment.completed", "credits.low"},
                        example = "[\"tryon.completed\", \"tryon.failed\"]",
                        minItems = 1)
                List<String> events,
        @Schema(
                        description = "False to hear of what happens in the sandbox; a key decides it by itself",
                        example = "true")
                Boolean livemode)
        implements Checked {

    @Override
    public void check(FieldErrors errors) {
        errors.require("url", url);
        errors.require("events", events);
        if (events != null) EventNames.check(events, errors);
    }

    /** Once it was checked; {@code usual} is that of who sends it. */
    NewEndpoint form(boolean usual) {
        return new NewEndpoint(url, EventNames.read(events), livemode == null ? usual : livemode);
    }
}
