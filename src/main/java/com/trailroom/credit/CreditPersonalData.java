package com.trailroom.credit;

import com.trailroom.account.Parcel;
import com.trailroom.account.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;

/** A person's ledger: handed out, and kept for ever under the account's id, which names nobody once the account is erased. */
@ApplicationScoped
public class CreditPersonalData implements PersonalData {

    private final LedgerStore store;

    @Inject
    public CreditPersonalData(LedgerStore store) {
        this.store = store;
    }

    /** For CDI's proxy. */
    protected CreditPersonalData() {
        this(null);
    }

    @Override
    public void export(String accountId, Parcel parcel) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        store.entriesUpTo(accountId, Long.MAX_VALUE)
                .forEach(entry -> all.add(Json.createObjectBuilder()
                        .add("type", entry.type().name().toLowerCase(java.util.Locale.ROOT))
                        .add("free", entry.free())
                        .add("purchased", entry.purchased())
                        .add("balance_after", entry.after().total())
                        .add("cause", entry.cause())
                        .add("description", entry.description())
                        .add("created_at", entry.at().toString())));
        parcel.put("credits.json", all.build());
    }

    @Override
    public void erase(String accountId) {
        // entries are never deleted; nothing in them is personal
    }
}
