package com.trailroom.partner.webhook;

import com.trailroom.account.Parcel;
import com.trailroom.account.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;

/** An account's endpoints: handed out without their secrets, and gone with it, secrets and deliveries included. */
@ApplicationScoped
public class WebhookPersonalData implements PersonalData {

    private final Webhooks webhooks;

    @Inject
    public WebhookPersonalData(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /** For CDI's proxy. */
    protected WebhookPersonalData() {
        this(null);
    }

    @Override
    public void export(String accountId, Parcel parcel) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        webhooks.list(accountId).forEach(endpoint -> all.add(json(endpoint)));
        parcel.put("webhooks.json", all.build());
    }

    @Override
    public void erase(String accountId) {
        webhooks.list(accountId).forEach(endpoint -> webhooks.delete(accountId, endpoint.id()));
    }

    private static JsonObjectBuilder json(Endpoint endpoint) {
        JsonArrayBuilder events = Json.createArrayBuilder();
        endpoint.events().stream().sorted().map(EventType::code).forEach(events::add);
        return Json.createObjectBuilder()
                .add("id", endpoint.id())
                .add("url", endpoint.url())
                .add("livemode", endpoint.live())
                .add("events", events)
                .add("status", endpoint.status().code())
                .add("created_at", endpoint.created().toString());
    }
}
