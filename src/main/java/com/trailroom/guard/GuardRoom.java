package com.trailroom.guard;

import com.trailroom.config.Settings;
import com.trailroom.kernel.AddressRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;

/** Puts the room together. */
@ApplicationScoped
class GuardRoom {

    @Inject
    Settings settings;

    @Produces
    @Singleton
    Transports transports(ClientAddresses addresses) {
        return new Transports(addresses);
    }

    @Produces
    @Singleton
    ClientAddresses clientAddresses() {
        List<AddressRange> proxies = settings.text("trusted.proxies")
                .map(list ->
                        Arrays.stream(list.split(",")).map(AddressRange::of).toList())
                .orElse(List.of());
        return new ClientAddresses(proxies);
    }
}
