package com.trailroom.partner.usage;

import com.trailroom.account.Parcel;
import com.trailroom.account.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.time.LocalDate;

/** An account's requests, added up: handed out; kept as numbers under its id, which names nobody once the account is erased. */
@ApplicationScoped
public class UsagePersonalData implements PersonalData {

    private final Usage usage;

    @Inject
    public UsagePersonalData(Usage usage) {
        this.usage = usage;
    }

    /** For CDI's proxy. */
    protected UsagePersonalData() {
        this(null);
    }

    @Override
    public void export(String accountId, Parcel parcel) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        usage.report(accountId, LocalDate.EPOCH, LocalDate.of(9999, 12, 31))
                .lines()
                .forEach(line -> all.add(Json.createObjectBuilder()
                        .add("day", line.of().day().toString())
                        .add("key_id", line.of().keyId())
                        .add("endpoint", line.of().endpoint())
                        .add("requests", line.totals().requests())
                        .add("errors", line.totals().errors())
                        .add("credits", line.totals().credits())));
        parcel.put("api-usage.json", all.build());
    }

    @Override
    public void erase(String accountId) {
        // sums of requests go by themselves after 400 days; nothing in them is personal
    }
}
