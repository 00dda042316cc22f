package com.trailroom.tryon.picture;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The formats taken, told by their first bytes, and whether the file has its end and stands still. */
enum PictureFormat {
    JPEG,
    PNG,
    WEBP;

    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] PNG_END = {'I', 'E', 'N', 'D', (byte) 0xae, 0x42, 0x60, (byte) 0x82};
    private static final int ANIMATION_FLAG = 0x02;

    static Optional<PictureFormat> of(byte[] file) {
        if (file.length < 32) return Optional.empty();
        if ((file[0] & 0xff) == 0xff && (file[1] & 0xff) == 0xd8 && (file[2] & 0xff) == 0xff) return Optional.of(JPEG);
        if (has(file, 0, PNG_SIGNATURE)) return Optional.of(PNG);
        if (has(file, 0, ascii("RIFF")) && has(file, 8, ascii("WEBP"))) return Optional.of(WEBP);
        return Optional.empty();
    }

    /** Whether the file ends as it should: decoders are content with half a picture. */
    boolean isComplete(byte[] file) {
        return switch (this) {
            case JPEG -> jpegEnds(file);
            case PNG -> indexOf(file, PNG_END) > 0;
            case WEBP -> file.length >= 8L + littleEndian(file, 4);
        };
    }

    boolean isAnimated(byte[] file) {
        return switch (this) {
            case JPEG -> false;
            case PNG -> indexOf(Arrays.copyOf(file, Math.min(file.length, 65_536)), ascii("acTL")) > 0;
            case WEBP -> has(file, 12, ascii("VP8X")) && (file[20] & ANIMATION_FLAG) != 0;
        };
    }

    /** Some cameras pad the file behind its end marker. */
    private static boolean jpegEnds(byte[] file) {
        for (int i = file.length - 2; i > 1; i--) {
            if ((file[i] & 0xff) == 0xff && (file[i + 1] & 0xff) == 0xd9) return true;
            if (file.length - i > 65_536) return false;
        }
        return false;
    }

    private static long littleEndian(byte[] file, int at) {
        return (file[at] & 0xffL)
                | (file[at + 1] & 0xffL) << 8
                | (file[at + 2] & 0xffL) << 16
                | (file[at + 3] & 0xffL) << 24;
    }

    private static boolean has(byte[] file, int at, byte[] expected) {
        return file.length >= at + expected.length
                && Arrays.equals(file, at, at + expected.length, expected, 0, expected.length);
    }

    private static int indexOf(byte[] file, byte[] wanted) {
        for (int i = 0; i <= file.length - wanted.length; i++) if (has(file, i, wanted)) return i;
        return -1;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
