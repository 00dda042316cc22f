package com.trailroom.api.tryon;

import com.trailroom.api.Checked;
import com.trailroom.api.FieldErrors;
import com.trailroom.api.FieldFault;
import com.trailroom.tryon.Mode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks for a try-on in JSON. Each picture is the id of an earlier upload, an https address, or base64. */
public record NewTryOnBody(
        @Schema(
                        required = true,
                        enumeration = {"top_only", "full_outfit"},
                        description =
                                "top_only takes one garment; full_outfit takes one or two. `credits_used` says what it costs")
                String mode,
        @Schema(
                        required = true,
                        description =
                                "Who wears it: an img_ id, an https address or base64; JPEG, PNG or WebP, at most 10 MB",
                        example = "img_01jd8qk2x7m3v9t5w1y0z4r6s8")
                String personImage,
        @Schema(
                        required = true,
                        description = "What is worn, the top first: img_ ids, https addresses or base64",
                        example = "[\"img_01jd8qk2x7m3v9t5w1y0z4r6s9\"]",
                        minItems = 1,
                        maxItems = 2)
                List<String> garmentImages,
        @Schema(
                        description =
                                "Where its end is told, too: the address of one of your endpoints; its query may differ",
                        maxLength = 2048,
                        example = "https://shop.example/hooks/trailroom?order=17")
                String webhookUrl,
        @Schema(
                        description =
                                "Kept with the job and shown again: at most 20 pairs, keys and values of at most 500 characters",
                        example = "{\"sku\": \"TS-100\"}")
                Map<String, String> metadata)
        implements Checked {

    @Override
    public void check(FieldErrors errors) {
        var known = WantedTryOn.checkMode(mode, errors);
        errors.require("person_image", personImage);
        errors.require("garment_images", garmentImages);
        if (garmentImages != null) {
            WantedTryOn.checkGarments(garmentImages.size(), known, errors);
            for (int i = 0; i < garmentImages.size(); i++) errors.require(garment(i), garmentImages.get(i));
        }
        if (webhookUrl != null && webhookUrl.isBlank()) errors.add("webhook_url", FieldFault.INVALID_VALUE);
        if (metadata != null) WantedTryOn.checkMetadata(metadata, errors);
    }

    /** Once it was checked. */
    WantedTryOn wanted() {
        return new WantedTryOn(
                Mode.of(mode.strip()).orElseThrow(),
                Sent.text("person_image", personImage),
                IntStream.range(0, garmentImages.size())
                        .mapToObj(i -> Sent.text(garment(i), garmentImages.get(i)))
                        .toList(),
                metadata == null ? Map.of() : metadata,
                Optional.ofNullable(webhookUrl));
    }

    private static String garment(int i) {
        return "garment_images[" + i + "]";
    }
}
