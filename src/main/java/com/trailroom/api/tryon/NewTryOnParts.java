package com.trailroom.api.tryon;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The parts of a request for a try-on, for the documentation: they are read one by one. */
record NewTryOnParts(
        @Schema(
                        required = true,
                        enumeration = {"top_only", "full_outfit"})
                String mode,
        @Schema(
                        required = true,
                        description = "Who wears it: a file, an https address, or the img_ id of an earlier upload")
                byte[] personImage,
        @Schema(
                        required = true,
                        description =
                                "What is worn, the top first: one part of this name for each file, https address or img_ id",
                        minItems = 1,
                        maxItems = 2)
                List<byte[]> garmentImages,
        @Schema(description = "Where its end is told, too: the address of one of your endpoints") String webhookUrl,
        @Schema(description = "A JSON object of texts", example = "{\"sku\": \"TS-100\"}") String metadata) {}
