package com.trailroom.web.door;

import com.trailroom.config.Settings;
import com.trailroom.web.SecurityHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.hk2.api.ServiceLocator;
import org.glassfish.hk2.utilities.AbstractActiveDescriptor;
import org.glassfish.hk2.utilities.BuilderHelper;
import org.glassfish.hk2.utilities.ServiceLocatorUtilities;

/** Puts the {@link Doorman} and the {@link EarlyHeaders} into the server's chain, for the ports that it opens from now on. */
@ApplicationScoped
class Door {

    /** Where Payara keeps what its parts find each other by; only Payara has it. */
    private static final String PAYARA = "org.glassfish.internal.api.Globals";

    /** The server asks for whatever has this name, and takes the highest rank. TrailRoom has no use for Comet itself. */
    private static final String COMET = "comet";

    @Inject
    Settings settings;

    void build(@Observes @Initialized(ApplicationScoped.class) Object started) {
        payara().ifPresent(this::register);
    }

    private void register(ServiceLocator payara) {
        AddOn door = (none, chain) -> build(chain, SecurityHeaders.of(settings.isProduction()));
        AbstractActiveDescriptor<AddOn> entry = BuilderHelper.createConstantDescriptor(door, COMET, AddOn.class);
        entry.setRanking(1);
        ServiceLocatorUtilities.addOneDescriptor(payara, entry);
    }

    private static void build(FilterChainBuilder chain, Map<String, String> headers) {
        HttpServerFilter codec = (HttpServerFilter) chain.get(chain.indexOfType(HttpServerFilter.class));
        codec.getMonitoringConfig().addProbes(new EarlyHeaders(headers));
        int application = chain.indexOfType(org.glassfish.grizzly.http.server.HttpServerFilter.class);
        chain.add(application, new Doorman(headers));
    }

    private static Optional<ServiceLocator> payara() {
        try {
            Object found = Class.forName(PAYARA).getMethod("getDefaultHabitat").invoke(null);
            return Optional.ofNullable((ServiceLocator) found);
        } catch (ReflectiveOperationException elsewhere) {
            return Optional.empty();
        }
    }
}
