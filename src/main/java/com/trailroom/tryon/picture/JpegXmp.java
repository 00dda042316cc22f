package com.trailroom.tryon.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Puts an XMP packet into a JPEG: an APP1 segment (XMP part 3, section 1.1.3) behind the JFIF segment, which comes first. */
final class JpegXmp {

    private static final byte[] NAMESPACE = "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_SEGMENT = 0xffff;
    private static final int APP0 = 0xffe0;
    private static final int APP1 = 0xffe1;

    private JpegXmp() {}

    /** {@code jpeg} without a packet of its own, {@code packet} of less than 64 KB. */
    static byte[] with(byte[] jpeg, String packet) {
        byte[] xmp = packet.getBytes(StandardCharsets.UTF_8);
        int length = 2 + NAMESPACE.length + xmp.length;
        if (length > LONGEST_SEGMENT) throw new IllegalArgumentException("an XMP packet of " + xmp.length + " bytes");
        int start = behindJfif(ByteBuffer.wrap(jpeg));
        return ByteBuffer.allocate(jpeg.length + 2 + length)
                .put(jpeg, 0, start)
                .putShort((short) APP1)
                .putShort((short) length)
                .put(NAMESPACE)
                .put(xmp)
                .put(jpeg, start, jpeg.length - start)
                .array();
    }

    private static int behindJfif(ByteBuffer jpeg) {
        boolean jfif = (jpeg.getShort(2) & 0xffff) == APP0;
        return jfif ? 4 + (jpeg.getShort(4) & 0xffff) : 2;
    }
}
