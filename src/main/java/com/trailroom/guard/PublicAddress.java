package com.trailroom.guard;

import com.trailroom.config.Settings;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/**
 * Where a public address is configured, whole addresses in answers, such as those of redirects, begin with it, whatever host a
 * request names. Requests are taken under any name: probes ask by the machine's address.
 */
@Provider
@PreMatching
public class PublicAddress implements ContainerRequestFilter {

    @Inject
    Settings settings;

    @Override
    public void filter(ContainerRequestContext request) {
        settings.publicAddress()
                .ifPresent(site -> request.setRequestUri(
                        moved(request.getUriInfo().getBaseUri(), site),
                        moved(request.getUriInfo().getRequestUri(), site)));
    }

    private static URI moved(URI asked, String site) {
        String query = asked.getRawQuery();
        return URI.create(site + asked.getRawPath() + (query == null ? "" : "?" + query));
    }
}
