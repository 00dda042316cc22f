package com.trailroom.tryon.picture;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A picture of which nothing but a few colours is left: made so small that details are gone, and large again. */
final class Blurred {

    private static final int LONGEST_SIDE = 14;

    private Blurred() {}

    /** A JPEG of the same size as {@code jpeg}. */
    static byte[] of(byte[] jpeg) {
        BufferedImage picture = JpegDecoder.decoded(jpeg);
        return of(picture, picture.getWidth(), picture.getHeight());
    }

    /** A JPEG of that size; a small version of the picture is enough to make it of. */
    static byte[] of(byte[] small, int width, int height) {
        return of(JpegDecoder.decoded(small), width, height);
    }

    private static byte[] of(BufferedImage picture, int width, int height) {
        BufferedImage blurred = new BufferedImage(width, height, Scaling.LAYOUT);
        var graphics = blurred.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(Scaling.toLongestSide(picture, LONGEST_SIDE), 0, 0, width, height, null);
        graphics.dispose();
        try {
            return JpegEncoder.jpeg(blurred);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
