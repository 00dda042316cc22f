package com.trailroom.tryon.share;

import com.trailroom.account.Parcel;
import com.trailroom.account.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;

/** Which results a person shares: handed out, without the links themselves, and ended with the account. */
@ApplicationScoped
public class SharePersonalData implements PersonalData {

    private final ShareStore store;

    @Inject
    SharePersonalData(ShareStore store) {
        this.store = store;
    }

    /** For CDI's proxy. */
    protected SharePersonalData() {
        this(null);
    }

    @Override
    public void export(String accountId, Parcel parcel) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        store.ofAccount(accountId)
                .forEach(row -> all.add(Json.createObjectBuilder()
                        .add("job_id", row.jobId())
                        .add("expires_at", row.until().toString())));
        parcel.put("shares.json", all.build());
    }

    @Override
    public void erase(String accountId) {
        store.deleteAll(accountId);
    }
}
