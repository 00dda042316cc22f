package com.trailroom.api.tryon;

import com.trailroom.kernel.Refusal;
import com.trailroom.tryon.picture.PictureRefusal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * A picture as a request carries it: the id of an earlier one, an https address, base64 (also as a {@code data:} address), or
 * a file.
 *
 * @param field   where in the request it is
 * @param content as it was sent
 * @param base64  whether what is no id is base64
 */
record Sent(String field, byte[] content, boolean base64) {

    static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final int LONGEST_ID = 64;
    private static final int LONGEST_URL = 2048;
    private static final byte[] HTTPS = "https://".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HTTP = "http://".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ID = {'i', 'm', 'g', '_'};
    private static final byte[] DATA = {'d', 'a', 't', 'a', ':'};

    static Sent text(String field, String text) {
        return new Sent(field, text.getBytes(StandardCharsets.UTF_8), true);
    }

    /** What looks like the id of an earlier upload. */
    Optional<String> id() {
        return content.length <= LONGEST_ID && begins(ID)
                ? Optional.of(new String(content, StandardCharsets.UTF_8).strip())
                : Optional.empty();
    }

    /** What looks like an address of a picture. */
    Optional<String> url() {
        boolean address = content.length <= LONGEST_URL && (begins(HTTPS) || begins(HTTP));
        return address ? Optional.of(new String(content, StandardCharsets.UTF_8).strip()) : Optional.empty();
    }

    /** The picture's file; refuses what is larger than one may be. */
    byte[] file() {
        byte[] file = base64 ? decoded() : content;
        if (file.length > MOST_BYTES) throw Refusal.because(PictureRefusal.IMAGE_TOO_LARGE);
        return file;
    }

    private byte[] decoded() {
        int start = begins(DATA) ? comma() + 1 : 0;
        if (content.length - start > MOST_BYTES / 3 * 4 + 8) throw Refusal.because(PictureRefusal.IMAGE_TOO_LARGE);
        try {
            return Base64.getMimeDecoder().decode(Arrays.copyOfRange(content, start, content.length));
        } catch (IllegalArgumentException notBase64) {
            throw Refusal.because(PictureRefusal.IMAGE_INVALID_FORMAT);
        }
    }

    private int comma() {
        for (int i = 0; i < content.length; i++) if (content[i] == ',') return i;
        return -1;
    }

    private boolean begins(byte[] with) {
        return content.length >= with.length && Arrays.equals(content, 0, with.length, with, 0, with.length);
    }
}
