package com.trailroom.partner.webhook;

import com.trailroom.kernel.Ids;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Something that happened to an account.
 *
 * @param id   the same whenever and by whomever it is told
 * @param live false for what happened in the sandbox
 * @param body JSON, as it is signed and sent
 */
public record WebhookEvent(String id, EventType type, String accountId, boolean live, Instant at, String body) {

    /** {@code cause} names what happened, once for each type. */
    public static WebhookEvent of(
            EventType type, String accountId, boolean live, Instant at, String cause, JsonObject data) {
        String id = Ids.derived("evt", at, type.code() + ":" + cause);
        String body = EventData.JSON
                .createObjectBuilder()
                .add("id", id)
                .add("type", type.code())
                .add("created_at", at.toString())
                .add("livemode", live)
                .add("data", data)
                .build()
                .toString();
        return new WebhookEvent(id, type, accountId, live, at, body);
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
