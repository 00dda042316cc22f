package com.trailroom.web.account;

import com.trailroom.account.GoogleIdentity;
import java.util.Optional;

/** What a browser carries while its owner links Google to their account: which session it began in, then who came back. */
final class GoogleLink {

    static final String LEAVING = "google-leaving";
    static final String ARRIVED = "google-arrived";

    private static final String SESSION = "session";

    private GoogleLink() {}

    static Parcel of(String session) {
        return new Parcel().put(SESSION, session);
    }

    /** Empty on the way of somebody who signs in. */
    static Optional<String> session(Parcel parcel) {
        return parcel.text(SESSION);
    }

    static Parcel arrival(String session, GoogleIdentity identity) {
        return Newcomer.parcel(identity).put(SESSION, session);
    }

    /** Empty when nobody has come back lately, or in another session. */
    static Optional<GoogleIdentity> arrived(Parcel parcel, String session) {
        return session(parcel).filter(session::equals).flatMap(same -> Newcomer.of(parcel));
    }
}
