package com.trailroom.tryon;

import java.util.List;
import java.util.Map;

/**
 * What is asked for.
 *
 * @param personId   a picture of the account
 * @param garmentIds pictures of the account: the top first
 * @param metadata   kept on the job
 */
public record TryOnRequest(Mode mode, String personId, List<String> garmentIds, Map<String, String> metadata) {

    public TryOnRequest {
        garmentIds = List.copyOf(garmentIds);
        metadata = Map.copyOf(metadata);
    }
}
