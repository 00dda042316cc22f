package com.trailroom.web.admin.dial;

import com.trailroom.config.Dial;
import com.trailroom.dial.Dials;

/**
 * A dial as the form shows it.
 *
 * @param key     what the message bundle calls it, below {@code admin.dial.}
 * @param initial where it begins; empty where it stands there
 */
public record DialField(
        String name, String key, String value, String initial, boolean onOff, boolean number, boolean wide) {

    private static final int SHORT = 20;

    static DialField of(Dial dial, Dials dials) {
        String value = dials.text(dial);
        String initial = dials.initial(dial);
        return new DialField(
                nameOf(dial),
                dial.key(),
                value,
                value.equals(initial) ? "" : initial,
                dial.isSwitch(),
                dial.usual().matches("\\d+"),
                dial.usual().length() > SHORT);
    }

    /** In the form; ids cannot have dots. */
    static String nameOf(Dial dial) {
        return dial.key().replace('.', '_');
    }
}
