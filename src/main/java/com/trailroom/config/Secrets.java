package com.trailroom.config;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys TrailRoom signs and encrypts with, 32 bytes each. They come from the configuration, as base64; on a fresh machine
 * they are made once and kept in the data directory. In production none is made: what is missing is told in one exception.
 */
@ApplicationScoped
public class Secrets {

    private enum Key {
        MASTER_KEY("master.key"),
        JWT_KEY("jwt.key"),
        PASSWORD_PEPPER("password.pepper");

        private final String setting;

        Key(String setting) {
            this.setting = setting;
        }
    }

    private static final int BYTES = 32;

    @Inject
    Settings settings;

    private final Map<Key, byte[]> keys = new EnumMap<>(Key.class);

    @PostConstruct
    void read() {
        List<String> wrong = new ArrayList<>();
        KeyFiles files = new KeyFiles(settings.dataDirectory().resolve("keys"));
        for (Key key : Key.values()) {
            Optional<byte[]> given = settings.text(key.setting).flatMap(Secrets::decoded);
            if (given.isPresent()) keys.put(key, given.get());
            else if (settings.isProduction() || settings.text(key.setting).isPresent()) wrong.add("TRAILROOM_" + key);
            else keys.put(key, files.readOrMake(key.setting, BYTES));
        }
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("Missing, or not 32 bytes in base64: " + String.join(", ", wrong));
        }
    }

    /** Encrypts what lies at rest. */
    public byte[] masterKey() {
        return keys.get(Key.MASTER_KEY).clone();
    }

    /** Signs access tokens. */
    public byte[] jwtKey() {
        return keys.get(Key.JWT_KEY).clone();
    }

    /** Is mixed into every password before it is hashed. */
    public byte[] passwordPepper() {
        return keys.get(Key.PASSWORD_PEPPER).clone();
    }

    private static Optional<byte[]> decoded(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text.strip())).filter(bytes -> bytes.length == BYTES);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
