package com.trailroom.partner.key;

import com.trailroom.account.Parcel;
import com.trailroom.account.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;

/** An account's keys: handed out without anything that opens, and gone with it. */
@ApplicationScoped
public class KeyPersonalData implements PersonalData {

    private final ApiKeys keys;

    @Inject
    public KeyPersonalData(ApiKeys keys) {
        this.keys = keys;
    }

    /** For CDI's proxy. */
    protected KeyPersonalData() {
        this(null);
    }

    @Override
    public void export(String accountId, Parcel parcel) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        keys.list(accountId).forEach(key -> all.add(json(key)));
        parcel.put("api-keys.json", all.build());
    }

    @Override
    public void erase(String accountId) {
        keys.deleteAll(accountId);
    }

    private static JsonObjectBuilder json(ApiKey key) {
        JsonArrayBuilder scopes = Json.createArrayBuilder();
        key.scopes().stream().sorted().map(Scope::code).forEach(scopes::add);
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", key.id())
                .add("name", key.name())
                .add("hint", key.hint())
                .add("livemode", key.live())
                .add("scopes", scopes)
                .add("usage_count", key.usageCount())
                .add("created_at", key.times().created().toString());
        key.times().expires().ifPresent(time -> json.add("expires_at", time.toString()));
        key.times().revoked().ifPresent(time -> json.add("revoked_at", time.toString()));
        key.times().lastUsed().ifPresent(time -> json.add("last_used_at", time.toString()));
        return json;
    }
}
