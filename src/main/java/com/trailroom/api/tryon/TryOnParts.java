package com.trailroom.api.tryon;

import com.trailroom.api.FieldErrors;
import com.trailroom.api.FieldFault;
import com.trailroom.api.Invalid;
import com.trailroom.api.JsonInput;
import com.trailroom.guard.body.PartBytes;
import com.trailroom.tryon.Mode;
import jakarta.ws.rs.core.EntityPart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request in parts, read one after the other. */
final class TryOnParts {

    private static final int LONGEST_URL = 2048;
    private static final int LONGEST_TEXT = 64 * 1024;

    private final FieldErrors errors = new FieldErrors();
    private final List<Sent> garments = new ArrayList<>();
    private Optional<Sent> person = Optional.empty();
    private Optional<byte[]> mode = Optional.empty();
    private Optional<byte[]> webhookUrl = Optional.empty();
    private Optional<byte[]> metadata = Optional.empty();

    /** The try-on that the parts ask for; refuses with all that is wrong with them. */
    static WantedTryOn wanted(List<EntityPart> parts) {
        TryOnParts all = new TryOnParts();
        parts.forEach(all::add);
        return all.wanted();
    }

    /** The one picture of a request that has only the part {@code image}. */
    static Sent image(List<EntityPart> parts) {
        FieldErrors errors = new FieldErrors();
        List<Sent> images = new ArrayList<>();
        for (EntityPart part : parts) {
            String name = name(part);
            if (!name.equals("image")) errors.add(name, FieldFault.UNKNOWN_FIELD);
            else if (!images.isEmpty()) errors.add("image", FieldFault.DUPLICATE_FIELD);
            else images.add(picture("image", part));
        }
        if (images.isEmpty()) errors.add("image", FieldFault.REQUIRED);
        errors.refuse();
        return images.get(0);
    }

    private void add(EntityPart part) {
        String name = name(part);
        switch (name) {
            case "garment_images" -> garments.add(picture("garment_images[" + garments.size() + "]", part));
            case "person_image" -> person = once(name, person, picture(name, part));
            case "mode" -> mode = once(name, mode, PartBytes.taken(part, LONGEST_TEXT));
            case "webhook_url" -> webhookUrl = once(name, webhookUrl, PartBytes.taken(part, LONGEST_URL));
            case "metadata" -> metadata = once(name, metadata, PartBytes.taken(part, LONGEST_TEXT));
            default -> errors.add(name, FieldFault.UNKNOWN_FIELD);
        }
    }

    private WantedTryOn wanted() {
        Optional<Mode> known = WantedTryOn.checkMode(mode.map(this::utf8).orElse(null), errors);
        if (person.isEmpty()) errors.add("person_image", FieldFault.REQUIRED);
        WantedTryOn.checkGarments(garments.size(), known, errors);
        Map<String, String> pairs = metadata.map(this::pairs).orElse(Map.of());
        WantedTryOn.checkMetadata(pairs, errors);
        errors.refuse();
        return new WantedTryOn(known.orElseThrow(), person.orElseThrow(), garments, pairs, webhookUrl.map(this::utf8));
    }

    private String utf8(byte[] text) {
        return new String(text, StandardCharsets.UTF_8).strip();
    }

    private Map<String, String> pairs(byte[] json) {
        if (json.length > LONGEST_TEXT) {
            errors.add("metadata", FieldFault.TOO_LONG);
            return Map.of();
        }
        try {
            return JsonInput.texts("metadata", new ByteArrayInputStream(json), errors);
        } catch (Invalid invalid) {
            errors.add(invalid);
            return Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> Optional<T> once(String name, Optional<T> earlier, T value) {
        if (earlier.isPresent()) errors.add(name, FieldFault.DUPLICATE_FIELD);
        return Optional.of(value);
    }

    private static String name(EntityPart part) {
        if (part.getName() == null) throw Invalid.in("body", FieldFault.INVALID_BODY, "A part has no name.");
        return part.getName();
    }

    private static Sent picture(String field, EntityPart part) {
        return new Sent(field, PartBytes.taken(part, Sent.MOST_BYTES), false);
    }
}
