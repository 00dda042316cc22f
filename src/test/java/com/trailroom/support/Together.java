package com.trailroom.support;

/** What tests that run at the same time must not change under each other; names for {@code @ResourceLock}. */
public final class Together {

    /** The settings that super admins change while TrailRoom runs. */
    public static final String DIALS = "dials";

    /** The port where an OpenID provider listens. */
    public static final String OPENID_PORT = "openid.port";

    private Together() {}
}
