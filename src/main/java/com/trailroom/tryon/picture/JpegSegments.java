package com.trailroom.tryon.picture;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.Set;

/** The segments in front of a JPEG's picture data (ITU-T T.81, B.1). */
final class JpegSegments {

    private static final int START_OF_SCAN = 0xda;
    private static final int FIRST_APPLICATION = 0xe0;
    private static final int LAST_APPLICATION = 0xef;
    private static final int COMMENT = 0xfe;

    /** JFIF, colour profile, and Adobe's note on how colours are coded: without them colours would change. */
    private static final Set<Integer> KEPT = Set.of(0xe0, 0xe2, 0xee);

    private JpegSegments() {}

    /** The same picture, bit by bit, without EXIF, XMP, comments and the like; empty when the file is not built that way. */
    static Optional<byte[]> withoutMetadata(byte[] jpeg) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(jpeg.length);
        out.write(jpeg, 0, 2);
        for (int at = 2; at + 4 <= jpeg.length; ) {
            if ((jpeg[at] & 0xff) != 0xff) return Optional.empty();
            int marker = jpeg[at + 1] & 0xff;
            if (marker == START_OF_SCAN) {
                out.write(jpeg, at, jpeg.length - at);
                return Optional.of(out.toByteArray());
            }
            int length = 2 + ((jpeg[at + 2] & 0xff) << 8 | jpeg[at + 3] & 0xff);
            if (at + length > jpeg.length) return Optional.empty();
            if (!isMetadata(marker)) out.write(jpeg, at, length);
            at += length;
        }
        return Optional.empty();
    }

    private static boolean isMetadata(int marker) {
        boolean application = marker >= FIRST_APPLICATION && marker <= LAST_APPLICATION;
        return marker == COMMENT || application && !KEPT.contains(marker);
    }
}
