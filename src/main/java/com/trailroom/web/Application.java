package com.trailroom.web;

import com.trailroom.web.home.HomePages;
import jakarta.ws.rs.ApplicationPath;
import java.util.Set;

/** The pages, at the root of the site. The classes are named, since the API is an application of its own beside it. */
@ApplicationPath("/")
public class Application extends jakarta.ws.rs.core.Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(AssetsResource.class, ErrorMapper.class, HomePages.class, ThemeResource.class, ViewWriter.class);
    }
}
