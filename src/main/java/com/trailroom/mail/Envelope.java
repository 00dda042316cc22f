package com.trailroom.mail;

import com.trailroom.config.Seal;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

/** A mail, sealed under its id for as long as it lies in the database. */
final class Envelope {

    private final Seal seal;

    Envelope(Seal seal) {
        this.seal = seal;
    }

    byte[] close(Mail mail) {
        JsonObject content = Json.createObjectBuilder()
                .add("to", mail.to())
                .add("subject", mail.subject())
                .add("text", mail.text())
                .add("html", mail.html())
                .build();
        return seal.close(name(mail.id()), content.toString().getBytes(StandardCharsets.UTF_8));
    }

    Mail open(String id, byte[] sealed) {
        byte[] open = seal.open(name(id), sealed)
                .orElseThrow(() -> new IllegalStateException("mail " + id + " was tampered with"));
        try (JsonReader reader = Json.createReader(new StringReader(new String(open, StandardCharsets.UTF_8)))) {
            JsonObject content = reader.readObject();
            return new Mail(
                    id,
                    content.getString("to"),
                    content.getString("subject"),
                    content.getString("text"),
                    content.getString("html"));
        }
    }

    private static String name(String id) {
        return "mail:" + id;
    }
}
