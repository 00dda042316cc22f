package com.trailroom.web.tryon;

import com.trailroom.guard.body.PartBytes;
import jakarta.ws.rs.core.EntityPart;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A multipart form.
 *
 * @param files    those that hold something
 * @param tooLarge names of the files that hold too much; these are not read to their end
 */
record TryOnForm(Map<String, String> texts, Map<String, byte[]> files, Set<String> tooLarge) {

    private static final int MOST_FILE = 10 * 1024 * 1024;
    private static final int MOST_TEXT = 1024;

    static TryOnForm of(List<EntityPart> parts) {
        Map<String, String> texts = new TreeMap<>();
        Map<String, byte[]> files = new TreeMap<>();
        Set<String> tooLarge = new HashSet<>();
        for (EntityPart part : parts) {
            boolean file = part.getFileName().isPresent();
            byte[] bytes = PartBytes.taken(part, file ? MOST_FILE : MOST_TEXT);
            if (!file) texts.put(part.getName(), new String(bytes, StandardCharsets.UTF_8));
            else if (bytes.length > MOST_FILE) tooLarge.add(part.getName());
            else if (bytes.length > 0) files.put(part.getName(), bytes);
        }
        return new TryOnForm(texts, files, tooLarge);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name)).filter(text -> !text.isBlank());
    }

    Optional<byte[]> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** All that was sent, one after the other: two sendings of the same form with the same contents are equal in this. */
    List<byte[]> contents() {
        Stream<byte[]> typed = texts.entrySet().stream()
                .map(text -> (text.getKey() + "=" + text.getValue()).getBytes(StandardCharsets.UTF_8));
        Stream<byte[]> sent = files.entrySet().stream()
                .flatMap(file -> Stream.of(file.getKey().getBytes(StandardCharsets.UTF_8), file.getValue()));
        return Stream.concat(typed, sent).toList();
    }
}
