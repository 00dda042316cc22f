package com.trailroom.account;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.OutputStream;
import java.util.List;

/** The entrance for a person's own data: everything that TrailRoom knows, as one ZIP. */
public class DataExport {

    private final Iterable<PersonalData> rooms;
    private final AccountStore accounts;
    private final IdentityStore identities;
    private final Sessions sessions;
    private final SecondFactors factors;

    DataExport(
            Iterable<PersonalData> rooms,
            AccountStore accounts,
            IdentityStore identities,
            Sessions sessions,
            SecondFactors factors) {
        this.rooms = rooms;
        this.accounts = accounts;
        this.identities = identities;
        this.sessions = sessions;
        this.factors = factors;
    }

    /** Writes it while it is read from the database. */
    public void write(Account account, OutputStream out) {
        try (Parcel parcel = new Parcel(out)) {
            parcel.put("account.json", json(account).build());
            parcel.put("sessions.json", sessions(sessions.of(account)).build());
            rooms.forEach(room -> room.export(account.id(), parcel));
        }
    }

    private JsonObjectBuilder json(Account account) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", account.id())
                .add("email", account.email())
                .add("email_verified", account.emailVerified())
                .add("display_name", account.displayName())
                .add("role", account.role())
                .add("second_factor", factors.isOn(account))
                .add("created_at", account.created().toString());
        accounts.consentVersion(account.id()).ifPresent(version -> json.add("consent_version", version));
        identities.subjectOf(account.id()).ifPresent(subject -> json.add("google_id", subject));
        return json;
    }

    private static JsonArrayBuilder sessions(List<SignedInDevice> devices) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        devices.forEach(device -> all.add(Json.createObjectBuilder()
                .add("device", device.device())
                .add("place", device.place())
                .add("since", device.since().toString())
                .add("last_used", device.lastUsed().toString())));
        return all;
    }
}
