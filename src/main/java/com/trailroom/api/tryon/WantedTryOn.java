package com.trailroom.api.tryon;

import com.trailroom.api.FieldErrors;
import com.trailroom.api.FieldFault;
import com.trailroom.tryon.Mode;
import com.trailroom.tryon.TryOnRefusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A try-on as a request asks for it, whichever way it came. */
record WantedTryOn(
        Mode mode, Sent person, List<Sent> garments, Map<String, String> metadata, Optional<String> webhookUrl) {

    private static final int MOST_METADATA = 20;
    private static final int LONGEST_METADATA = 500;

    /** Person first. */
    List<Sent> pictures() {
        List<Sent> all = new ArrayList<>(List.of(person));
        all.addAll(garments);
        return all;
    }

    /** What makes two requests the same. */
    List<byte[]> fingerprint() {
        List<byte[]> parts = new ArrayList<>(List.of(utf8(mode.code()), utf8(new TreeMap<>(metadata))));
        webhookUrl.ifPresent(url -> parts.add(utf8(url)));
        pictures().forEach(sent -> parts.add(sent.content()));
        return parts;
    }

    static Optional<Mode> checkMode(String text, FieldErrors errors) {
        errors.require("mode", text);
        return errors.read("mode", text, FieldFault.INVALID_VALUE, code -> Mode.of(code.strip()));
    }

    /** Whether there are as many garments as the mode takes; without a mode, whether there are any. */
    static void checkGarments(int count, Optional<Mode> mode, FieldErrors errors) {
        if (count == 0) errors.add("garment_images", FieldFault.REQUIRED);
        if (mode.isPresent() && !mode.get().takes(count)) {
            errors.add("garment_images", TryOnRefusal.WRONG_NUMBER_OF_GARMENTS);
        }
    }

    static void checkMetadata(Map<String, String> metadata, FieldErrors errors) {
        if (metadata.size() > MOST_METADATA) errors.add("metadata", FieldFault.TOO_MANY);
        metadata.forEach((key, value) -> {
            boolean fits = key.length() <= LONGEST_METADATA && value.length() <= LONGEST_METADATA;
            if (!fits) errors.add("metadata." + key, FieldFault.TOO_LONG);
        });
    }

    private static byte[] utf8(Object value) {
        return value.toString().getBytes(StandardCharsets.UTF_8);
    }
}
