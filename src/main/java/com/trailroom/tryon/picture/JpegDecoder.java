package com.trailroom.tryon.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Reads JPEG that this house has written. */
public final class JpegDecoder {

    private JpegDecoder() {}

    /** Held in memory: what ImageIO makes of a plain stream is a temporary file, which photos of people must not become. */
    public static BufferedImage decoded(byte[] jpeg) {
        try {
            return ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
