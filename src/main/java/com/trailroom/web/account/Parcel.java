package com.trailroom.web.account;

import com.trailroom.config.Seal;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A few values that travel with a browser between two requests, sealed under the name of their cookie, and good for ten
 * minutes: so no node has to know another's visitors.
 */
final class Parcel {

    static final Duration LIFE = Duration.ofMinutes(10);

    private static final String UNTIL = "until";

    private final Map<String, String> values = new TreeMap<>();

    /** What a browser brought back in the cookie; empty of everything when that is not ours, or late. */
    static Parcel opened(String cookie, String value, Seal seal, Clock clock) {
        Parcel parcel = new Parcel();
        try {
            seal.open(cookie, Base64.getUrlDecoder().decode(value)).ifPresent(json -> parcel.read(json, clock));
        } catch (IllegalArgumentException notBase64) {
            return new Parcel();
        }
        return parcel;
    }

    String sealed(String cookie, Seal seal, Clock clock) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        values.forEach(json::add);
        json.add(UNTIL, clock.instant().plus(LIFE).toString());
        byte[] open = json.build().toString().getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seal.close(cookie, open));
    }

    Parcel put(String name, String value) {
        values.put(name, value);
        return this;
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private void read(byte[] json, Clock clock) {
        try (JsonReader reader = Json.createReader(new StringReader(new String(json, StandardCharsets.UTF_8)))) {
            JsonObject object = reader.readObject();
            if (Instant.parse(object.getString(UNTIL)).isBefore(clock.instant())) return;
            object.keySet().forEach(name -> values.put(name, object.getString(name)));
        }
    }
}
