package com.trailroom.tryon;

import com.trailroom.tryon.TryOnEngine.EngineRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Whether what an engine answered can be a try-on: a picture, from 128 to 8,192 pixels a side, and none of those it was given. */
final class ResultCheck {

    private static final int LEAST_SIDE = 128;
    private static final int MOST_SIDE = 8_192;

    private ResultCheck() {}

    static boolean passes(byte[] picture, EngineRequest request) {
        return isNew(picture, request) && isOfPlausibleSize(picture);
    }

    private static boolean isNew(byte[] picture, EngineRequest request) {
        return !Arrays.equals(picture, request.person())
                && request.garments().stream().noneMatch(garment -> Arrays.equals(picture, garment));
    }

    private static boolean isOfPlausibleSize(byte[] picture) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) return false;
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return isPlausible(reader.getWidth(0)) && isPlausible(reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }

    private static boolean isPlausible(int side) {
        return side >= LEAST_SIDE && side <= MOST_SIDE;
    }
}
