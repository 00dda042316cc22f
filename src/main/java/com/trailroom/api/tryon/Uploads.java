package com.trailroom.api.tryon;

import com.trailroom.api.ApiRefusal;
import com.trailroom.kernel.Ids;
import com.trailroom.kernel.Refusal;
import com.trailroom.tryon.picture.PictureRefusal;
import com.trailroom.tryon.picture.Pictures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;

/** Pictures as requests carry them: the id of an earlier one, base64 (also as a {@code data:} address), or a file. */
@ApplicationScoped
class Uploads {

    private static final int MOST_BYTES = 10 * 1024 * 1024;

    @Inject
    Pictures pictures;

    /** The id of the picture that {@code text} is or holds. */
    String idOf(String accountId, String text) {
        if (text == null || text.isBlank()) throw Refusal.because(ApiRefusal.VALIDATION_FAILED);
        if (Ids.isWellFormed("img", text)) return text;
        return pictures.keep(accountId, decoded(text)).id();
    }

    static byte[] decoded(String base64) {
        String data = base64.startsWith("data:") ? base64.substring(base64.indexOf(',') + 1) : base64;
        if (data.length() > MOST_BYTES / 3 * 4 + 8) throw Refusal.because(PictureRefusal.IMAGE_TOO_LARGE);
        try {
            return Base64.getMimeDecoder().decode(data);
        } catch (IllegalArgumentException notBase64) {
            throw Refusal.because(PictureRefusal.IMAGE_INVALID_FORMAT);
        }
    }

    static byte[] read(EntityPart part) {
        try (InputStream in = part.getContent()) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) throw Refusal.because(PictureRefusal.IMAGE_TOO_LARGE);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
