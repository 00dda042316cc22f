package com.trailroom.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A form that was sent and not carried out yet, since its sender had to prove first who they are.
 *
 * @param action the path it was sent to
 * @param fields in their order; neither passwords nor codes, nor the token, which the form gets anew
 */
public record HeldForm(String action, List<Field> fields) {

    public record Field(String name, String value) {

        /** For people: {@code display_name} is {@code Display name}. */
        public String label() {
            String words = name.replace('_', ' ');
            return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
        }
    }

    private static final Set<String> SECRETS = Set.of("password", "new_password", "code", "_csrf");
    private static final Set<String> UNSPOKEN = Set.of("form_id");

    public HeldForm {
        fields = List.copyOf(fields);
    }

    /** {@code body} as browsers send forms: URL-encoded. */
    static HeldForm of(String action, String body) {
        List<Field> fields = new ArrayList<>();
        for (String pair : body.split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length < 2 || parts[0].isEmpty() || SECRETS.contains(decoded(parts[0]))) continue;
            fields.add(new Field(decoded(parts[0]), decoded(parts[1])));
        }
        return new HeldForm(action, fields);
    }

    /** What a person may want to read again before it is done. */
    public List<Field> spoken() {
        return fields.stream()
                .filter(field -> !field.value().isBlank() && !UNSPOKEN.contains(field.name()))
                .toList();
    }

    /** What is asked for, without whom it is about: {@code /settings/address} is {@code settings.address}. */
    public String deed() {
        return action.replaceAll("/[a-z]+_[0-9a-z]{10,}", "").substring(1).replace('/', '.');
    }

    JsonObject json() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        fields.forEach(
                field -> all.add(Json.createArrayBuilder().add(field.name()).add(field.value())));
        return Json.createObjectBuilder()
                .add("action", action)
                .add("fields", all)
                .build();
    }

    static HeldForm of(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            List<Field> fields = object.getJsonArray("fields").stream()
                    .map(field -> field.asJsonArray())
                    .map(field -> new Field(field.getString(0), field.getString(1)))
                    .toList();
            return new HeldForm(object.getString("action"), fields);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
