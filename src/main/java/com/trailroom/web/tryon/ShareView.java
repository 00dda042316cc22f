package com.trailroom.web.tryon;

import com.trailroom.tryon.share.Share;

/** A link as its owner's page shows it. */
public record ShareView(String address, String until, String untilIso) {

    static ShareView of(Share share, String site) {
        return new ShareView(
                site + "/shared/" + share.token(),
                JobView.time(share.until()),
                share.until().toString());
    }
}
