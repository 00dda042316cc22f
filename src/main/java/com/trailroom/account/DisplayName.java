package com.trailroom.account;

import com.trailroom.kernel.Refusal;

/** What somebody is called on the pages: at most {@value #LONGEST} characters, and none is needed. */
final class DisplayName {

    private static final int LONGEST = 80;

    private DisplayName() {}

    /** What was typed, without spaces around it; refuses more than fits. */
    static String of(String typed) {
        String name = typed.strip();
        if (length(name) > LONGEST) throw Refusal.because(AccountRefusal.DISPLAY_NAME_TOO_LONG);
        return name;
    }

    /** What somebody else says, cut to what fits. */
    static String shortened(String told) {
        String name = told.strip();
        return length(name) > LONGEST ? name.substring(0, name.offsetByCodePoints(0, LONGEST)) : name;
    }

    private static int length(String name) {
        return name.codePointCount(0, name.length());
    }
}
