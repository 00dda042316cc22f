package com.trailroom.api;

import jakarta.ws.rs.ApplicationPath;
import java.util.Set;

/** The partner API; beside the pages, with error answers of its own. */
@ApplicationPath("/api/v1")
public class Application extends jakarta.ws.rs.core.Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(JsonFormat.class, ProblemMapper.class);
    }
}
