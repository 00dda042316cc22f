package com.trailroom.abuse;

import java.util.List;

/** Somebody to whom a rule applies, and what of. */
record Suspicion(Rule rule, String subject, long count, List<String> examples) {

    /** There is one open case of it. */
    String key() {
        return rule.code() + ":" + subject;
    }
}
