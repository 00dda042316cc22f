package com.trailroom.guard.body;

import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import org.glassfish.jersey.media.multipart.MultiPartProperties;

/**
 * Keeps the parts of a form where {@link BodyLimit} says there is room. Else all above four kilobytes would be written into the
 * temporary folder on its way: photos of people, unencrypted.
 */
@Provider
public class PartsInMemory implements ContextResolver<MultiPartProperties> {

    private static final int MOST_PARTS = 100;

    private final MultiPartProperties properties = new MultiPartProperties()
            .bufferThreshold(MultiPartProperties.BUFFER_THRESHOLD_MEMORY_ONLY)
            .maxParts(MOST_PARTS);

    @Override
    public MultiPartProperties getContext(Class<?> type) {
        return properties;
    }
}
