package com.trailroom.api.partner;

import com.trailroom.api.Checked;
import com.trailroom.api.FieldErrors;
import com.trailroom.partner.webhook.EndpointChange;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Changes an endpoint; what is left out stays. */
public record EndpointChangeBody(
        @Schema(maxLength = 2048, example = "https://shop.example/hooks/trailroom") String url,
        @Schema(
                        enumeration = {"tryon.completed", "tryon.failed", "payment.completed", "credits.low"},
                        example = "[\"tryon.completed\"]",
                        minItems = 1)
                List<String> events,
        @Schema(description = "Whether events are delivered; true also forgives its failures", example = "true")
                Boolean enabled)
        implements Checked {

    @Override
    public void check(FieldErrors errors) {
        if (events != null) EventNames.check(events, errors);
    }

    EndpointChange change() {
        return new EndpointChange(
                Optional.ofNullable(url),
                Optional.ofNullable(events).map(EventNames::read),
                Optional.ofNullable(enabled));
    }
}
