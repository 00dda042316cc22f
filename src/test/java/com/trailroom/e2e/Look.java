package com.trailroom.e2e;

import com.microsoft.playwright.options.ColorScheme;

/** How somebody looks at the site. */
record Look(int width, int height, ColorScheme scheme, boolean scripts) {

    static final Look PHONE = new Look(390, 844, ColorScheme.LIGHT, true);
    static final Look DESKTOP = new Look(1440, 900, ColorScheme.LIGHT, true);

    /** With JavaScript switched off. */
    Look withoutScripts() {
        return new Look(width, height, scheme, false);
    }
}
