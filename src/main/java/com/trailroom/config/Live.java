package com.trailroom.config;

/** The port to what super admins set while TrailRoom runs: each value as it is now. Whoever keeps one keeps it no longer than a call. */
public interface Live {

    /** As it is where nobody has set anything. */
    Live USUAL = Dial::usual;

    String text(Dial dial);

    default int number(Dial dial) {
        return Integer.parseInt(text(dial));
    }

    default boolean isOn(Dial dial) {
        return Boolean.parseBoolean(text(dial));
    }

    default Rate rate(Dial dial) {
        return Rate.of(text(dial));
    }
}
