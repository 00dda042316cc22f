package com.trailroom.web.account;

import com.trailroom.account.Bearer;
import org.pac4j.core.profile.CommonProfile;

/** pac4j's profile of a browser whose access token is good. */
final class BearerProfile extends CommonProfile {

    private static final long serialVersionUID = 1L;

    private final transient Bearer.Known bearer;

    BearerProfile(Bearer.Known bearer) {
        this.bearer = bearer;
        setId(bearer.account().id());
    }

    Bearer.Known bearer() {
        return bearer;
    }
}
