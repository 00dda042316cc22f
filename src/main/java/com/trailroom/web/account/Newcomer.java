package com.trailroom.web.account;

import com.trailroom.account.GoogleIdentity;
import java.util.Optional;

/** Somebody from Google who has no account yet, in a parcel, until they agree to how photos are treated. */
final class Newcomer {

    static final String PARCEL = "newcomer";

    private Newcomer() {}

    static Parcel parcel(GoogleIdentity identity) {
        return new Parcel()
                .put("subject", identity.subject())
                .put("email", identity.email())
                .put("name", identity.name());
    }

    /** Only people whose address Google has verified get this far. */
    static Optional<GoogleIdentity> of(Parcel parcel) {
        return parcel.text("subject")
                .map(subject -> new GoogleIdentity(
                        subject,
                        parcel.text("email").orElseThrow(),
                        true,
                        parcel.text("name").orElse("")));
    }
}
