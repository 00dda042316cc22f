package com.trailroom.api.tryon;

import com.trailroom.api.Checked;
import com.trailroom.api.FieldErrors;
import com.trailroom.api.FieldFault;
import com.trailroom.tryon.BatchRequest;
import com.trailroom.tryon.Mode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks for try-ons of one person in several garments. */
public record NewBatchBody(
        @Schema(
                        required = true,
                        enumeration = {"top_only", "full_outfit"},
                        description = "How each garment is worn: top_only, or full_outfit (one picture showing both)")
                String mode,
        @Schema(
                        required = true,
                        description = "Who wears them: an img_ id, an https address or base64",
                        example = "img_01jd8qk2x7m3v9t5w1y0z4r6s8")
                String personImage,
        @Schema(
                        required = true,
                        description = "Of each a try-on is made: img_ ids, https addresses or base64",
                        example = "[\"img_01jd8qk2x7m3v9t5w1y0z4r6s9\", \"img_01jd8qk2x7m3v9t5w1y0z4r6sa\"]",
                        minItems = 1,
                        maxItems = BatchRequest.MOST)
                List<String> garmentImages,
        @Schema(
                        description = "Where the end of each is told, too: the address of one of your endpoints",
                        maxLength = 2048,
                        example = "https://shop.example/hooks/trailroom?order=17")
                String webhookUrl,
        @Schema(
                        description = "Kept with each job: at most 20 pairs, keys and values of at most 500 characters",
                        example = "{\"collection\": \"spring\"}")
                Map<String, String> metadata)
        implements Checked {

    @Override
    public void check(FieldErrors errors) {
        WantedTryOn.checkMode(mode, errors);
        errors.require("person_image", personImage);
        errors.require("garment_images", garmentImages);
        if (garmentImages != null) {
            if (garmentImages.isEmpty()) errors.add("garment_images", FieldFault.REQUIRED);
            if (garmentImages.size() > BatchRequest.MOST) errors.add("garment_images", FieldFault.TOO_MANY);
            for (int i = 0; i < garmentImages.size(); i++) errors.require(garment(i), garmentImages.get(i));
        }
        if (webhookUrl != null && webhookUrl.isBlank()) errors.add("webhook_url", FieldFault.INVALID_VALUE);
        if (metadata != null) WantedTryOn.checkMetadata(metadata, errors);
    }

    Mode readMode() {
        return Mode.of(mode.strip()).orElseThrow();
    }

    /** Person first. */
    List<Sent> pictures() {
        List<Sent> all = new ArrayList<>(List.of(Sent.text("person_image", personImage)));
        for (int i = 0; i < garmentImages.size(); i++) all.add(Sent.text(garment(i), garmentImages.get(i)));
        return all;
    }

    /** What makes two requests the same. */
    List<byte[]> fingerprint() {
        String rest = "batch " + readMode() + new TreeMap<>(pairs()) + hook();
        List<byte[]> parts = new ArrayList<>(List.of(rest.getBytes(StandardCharsets.UTF_8)));
        pictures().forEach(sent -> parts.add(sent.content()));
        return parts;
    }

    Map<String, String> pairs() {
        return metadata == null ? Map.of() : metadata;
    }

    Optional<String> hook() {
        return Optional.ofNullable(webhookUrl);
    }

    private static String garment(int i) {
        return "garment_images[" + i + "]";
    }
}
