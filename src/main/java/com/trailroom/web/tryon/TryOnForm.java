package com.trailroom.web.tryon;

import com.trailroom.kernel.Refusal;
import com.trailroom.tryon.picture.PictureRefusal;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A multipart form: its texts, and the files that hold something. */
record TryOnForm(Map<String, String> texts, Map<String, byte[]> files) {

    private static final int MOST_FILE = 10 * 1024 * 1024;
    private static final int MOST_TEXT = 1024;

    /** Refuses a file that is too large, without reading it to its end. */
    static TryOnForm of(List<EntityPart> parts) {
        Map<String, String> texts = new HashMap<>();
        Map<String, byte[]> files = new HashMap<>();
        for (EntityPart part : parts) {
            if (part.getFileName().isEmpty()) {
                texts.put(part.getName(), new String(read(part, MOST_TEXT), StandardCharsets.UTF_8));
            } else {
                byte[] bytes = read(part, MOST_FILE);
                if (bytes.length > 0) files.put(part.getName(), bytes);
            }
        }
        return new TryOnForm(texts, files);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name)).filter(text -> !text.isBlank());
    }

    Optional<byte[]> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    private static byte[] read(EntityPart part, int most) {
        try (InputStream in = part.getContent()) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) throw Refusal.because(PictureRefusal.IMAGE_TOO_LARGE);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
