package com.trailroom.tryon;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One person, and one to ten garments of which each is a try-on of its own.
 *
 * @param metadata   kept on every job
 * @param webhookUrl where the end of every job is told, too
 */
public record BatchRequest(
        Mode mode,
        String personId,
        List<String> garmentIds,
        Map<String, String> metadata,
        Optional<String> webhookUrl) {

    public static final int MOST = 10;

    public BatchRequest {
        garmentIds = List.copyOf(garmentIds);
        metadata = Map.copyOf(metadata);
        if (garmentIds.isEmpty() || garmentIds.size() > MOST) throw new IllegalArgumentException("no such batch");
    }

    List<TryOnRequest> each() {
        return garmentIds.stream()
                .map(garment -> new TryOnRequest(mode, personId, List.of(garment), metadata, webhookUrl))
                .collect(Collectors.toUnmodifiableList());
    }
}
