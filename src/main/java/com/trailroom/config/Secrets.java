package com.trailroom.config;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;

/**
 * The keys TrailRoom signs and encrypts with, 32 bytes each. They come from the configuration, as base64; on a fresh machine
 * they are made once and kept in the data directory. In production none is made: {@link SettingsCheck} does not let it come
 * so far.
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

    static final int BYTES = 32;

    @Inject
    Settings settings;

    private final Map<Key, byte[]> keys = new EnumMap<>(Key.class);

    @PostConstruct
    void read() {
        KeyFiles files = new KeyFiles(settings.dataDirectory().resolve("keys"));
        for (Key key : Key.values()) {
            keys.put(
                    key,
                    settings.text(key.setting)
                            .map(Base64.getDecoder()::decode)
                            .orElseGet(() -> files.readOrMake(key.setting, BYTES)));
        }
    }

    /** Encrypts what lies at rest, under the master key. */
    public Seal seal() {
        return new Seal(keys.get(Key.MASTER_KEY));
    }

    /** Signs access tokens. */
    public byte[] jwtKey() {
        return keys.get(Key.JWT_KEY).clone();
    }

    /** Is mixed into every password before it is hashed. */
    public byte[] passwordPepper() {
        return keys.get(Key.PASSWORD_PEPPER).clone();
    }
}
