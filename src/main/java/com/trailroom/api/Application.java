package com.trailroom.api;

import com.trailroom.api.account.AuthResource;
import com.trailroom.api.account.AuthenticationFilter;
import com.trailroom.api.credit.CreditsResource;
import com.trailroom.api.tryon.ImagesResource;
import com.trailroom.api.tryon.NewTryOnsResource;
import com.trailroom.api.tryon.TryOnEventsResource;
import com.trailroom.api.tryon.TryOnsResource;
import jakarta.ws.rs.ApplicationPath;
import java.util.Set;

/** The partner API; beside the pages, with error answers of its own. */
@ApplicationPath("/api/v1")
public class Application extends jakarta.ws.rs.core.Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                AuthResource.class,
                AuthenticationFilter.class,
                BodyLimit.class,
                CreditsResource.class,
                ImagesResource.class,
                JsonFormat.class,
                NewTryOnsResource.class,
                ProblemMapper.class,
                TryOnEventsResource.class,
                TryOnsResource.class);
    }
}
