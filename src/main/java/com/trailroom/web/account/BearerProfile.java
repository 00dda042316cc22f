package com.trailroom.web.account;

import com.trailroom.account.Account;
import org.pac4j.core.profile.CommonProfile;

/** pac4j's profile of a browser whose access token is good. */
final class BearerProfile extends CommonProfile {

    private static final long serialVersionUID = 1L;

    private final transient Account account;

    BearerProfile(Account account) {
        this.account = account;
        setId(account.id());
    }

    Account account() {
        return account;
    }
}
