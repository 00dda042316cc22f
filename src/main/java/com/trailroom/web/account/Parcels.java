package com.trailroom.web.account;

import com.trailroom.config.Seal;
import com.trailroom.config.Secrets;
import com.trailroom.web.Cookies;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;

/** Gives browsers parcels to carry, and takes them back. */
@ApplicationScoped
class Parcels {

    @Inject
    Cookies cookies;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    private Seal seal;

    @PostConstruct
    void open() {
        seal = secrets.seal();
    }

    void give(String name, Parcel parcel, HttpServletResponse response) {
        cookies.add(name, parcel.sealed(name, seal, clock), (int) Parcel.LIFE.toSeconds(), response);
    }

    /** What the browser carries under a name; a parcel without contents when it carries nothing of ours. */
    Parcel carried(String name, HttpServletRequest request) {
        return cookies.value(name, request)
                .map(value -> Parcel.opened(name, value, seal, clock))
                .orElseGet(Parcel::new);
    }

    void takeBack(String name, HttpServletResponse response) {
        cookies.add(name, "", 0, response);
    }
}
