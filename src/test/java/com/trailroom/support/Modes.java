package com.trailroom.support;

import com.trailroom.config.Settings;

/** Settings of an installation in one mode or the other. */
public final class Modes {

    private Modes() {}

    public static Settings production(String baseUrl) {
        return mode(true, baseUrl);
    }

    public static Settings dev() {
        return mode(false, "http://localhost:8080");
    }

    private static Settings mode(boolean production, String baseUrl) {
        return new Settings() {
            @Override
            public boolean isProduction() {
                return production;
            }

            @Override
            public String baseUrl() {
                return baseUrl;
            }
        };
    }
}
