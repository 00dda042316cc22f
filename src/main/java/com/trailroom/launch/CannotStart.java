package com.trailroom.launch;

/** Why TrailRoom cannot start, in a sentence for who started it. */
final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotStart(String why) {
        super(why, null, false, false);
    }
}
