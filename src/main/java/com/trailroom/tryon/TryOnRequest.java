package com.trailroom.tryon;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked for.
 *
 * @param personId   a picture of the account
 * @param garmentIds pictures of the account: the top first
 * @param metadata   kept on the job
 * @param webhookUrl where its end is told, too
 */
public record TryOnRequest(
        Mode mode,
        String personId,
        List<String> garmentIds,
        Map<String, String> metadata,
        Optional<String> webhookUrl) {

    public TryOnRequest(Mode mode, String personId, List<String> garmentIds, Map<String, String> metadata) {
        this(mode, personId, garmentIds, metadata, Optional.empty());
    }

    public TryOnRequest {
        garmentIds = List.copyOf(garmentIds);
        metadata = Map.copyOf(metadata);
    }
}
