package com.trailroom.system;

import com.trailroom.support.ApiClient;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Photos as a phone sends them: 1536 x 2048 pixels, a little grainy, 1 MiB of JPEG to the byte. Each holds a comment that a
 * load generator replaces to make a picture that nobody has sent before.
 */
final class BenchPictures {

    /** In the comment of every picture; as long as what is put in its place. */
    static final String MARK = "@@unique-picture-number@@";

    private static final int WIDTH = 1536;
    private static final int HEIGHT = 2048;
    private static final int BYTES = 1 << 20;
    private static final int LONGEST_COMMENT = 65_533;

    private BenchPictures() {}

    /** From one of the tests' sample pictures. */
    static byte[] photo(String sample) {
        try {
            BufferedImage picture = grainy(ImageIO.read(new ByteArrayInputStream(ApiClient.picture(sample))));
            return padded(largestWithin(picture, BYTES - MARK.length() - 8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage grainy(BufferedImage sample) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.drawImage(sample, 0, 0, WIDTH, HEIGHT, null);
        canvas.dispose();
        Random grain = new Random(1);
        int[] row = new int[WIDTH];
        for (int y = 0; y < HEIGHT; y++) {
            picture.getRGB(0, y, WIDTH, 1, row, 0, WIDTH);
            for (int x = 0; x < WIDTH; x++) row[x] = lighter(row[x], (int) Math.round(grain.nextGaussian() * 3));
            picture.setRGB(0, y, WIDTH, 1, row, 0, WIDTH);
        }
        return picture;
    }

    private static int lighter(int rgb, int by) {
        int shifted = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            shifted |= Math.max(0, Math.min(255, (rgb >> shift & 255) + by)) << shift;
        }
        return shifted;
    }

    private static byte[] largestWithin(BufferedImage picture, int most) throws IOException {
        float low = 0.2f;
        float high = 1f;
        for (int step = 0; step < 8; step++) {
            float middle = (low + high) / 2;
            if (encoded(picture, middle).length <= most) low = middle;
            else high = middle;
        }
        return encoded(picture, low);
    }

    private static byte[] encoded(BufferedImage picture, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(quality);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Filled up with comments behind the start marker; the mark is in the first. */
    private static byte[] padded(byte[] jpeg) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(BYTES);
        out.write(jpeg, 0, 2);
        comment(out, MARK.getBytes(StandardCharsets.US_ASCII));
        for (int left = BYTES - out.size() - jpeg.length + 2; left > 0; left = BYTES - out.size() - jpeg.length + 2) {
            // never so that a rest of less than a comment's own four bytes remains
            int length = left - 4 <= LONGEST_COMMENT ? left - 4 : LONGEST_COMMENT - 4;
            byte[] filling = new byte[Math.max(0, length)];
            Arrays.fill(filling, (byte) '.');
            comment(out, filling);
        }
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static void comment(ByteArrayOutputStream out, byte[] text) {
        int length = text.length + 2;
        out.write(0xff);
        out.write(0xfe);
        out.write(length >> 8);
        out.write(length);
        out.writeBytes(text);
    }
}
