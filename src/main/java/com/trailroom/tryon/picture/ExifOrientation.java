package com.trailroom.tryon.picture;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held, from a JPEG's EXIF block (EXIF 2.32, tag 0x0112); 1 when it does not say. */
final class ExifOrientation {

    private static final int TAG = 0x0112;
    private static final int LONGEST_DIRECTORY = 512;

    private ExifOrientation() {}

    static int of(byte[] jpeg) {
        try {
            ByteBuffer file = ByteBuffer.wrap(jpeg);
            for (int at = 2; at + 4 < jpeg.length && (jpeg[at] & 0xff) == 0xff; ) {
                int marker = jpeg[at + 1] & 0xff;
                int length = file.getShort(at + 2) & 0xffff;
                if (marker == 0xda) return 1;
                if (marker == 0xe1 && file.getInt(at + 4) == 0x45786966) return inTiff(file.slice(at + 10, length - 8));
                at += 2 + length;
            }
        } catch (IndexOutOfBoundsException malformed) {
            return 1;
        }
        return 1;
    }

    private static int inTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Math.min(tiff.getShort(directory) & 0xffff, LONGEST_DIRECTORY);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xffff) == TAG) {
                int value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    /** The picture as it should be looked at. */
    static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation == 1) return picture;
        int w = picture.getWidth();
        int h = picture.getHeight();
        boolean sideways = orientation >= 5;
        BufferedImage upright = new BufferedImage(sideways ? h : w, sideways ? w : h, Scaling.LAYOUT);
        var graphics = upright.createGraphics();
        graphics.drawImage(Packed.drawable(picture), transform(orientation, w, h), null);
        graphics.dispose();
        return upright;
    }

    private static AffineTransform transform(int orientation, int w, int h) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            default -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
    }
}
